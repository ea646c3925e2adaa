/** What the portal reads in the key of a configuration. */
export interface KeyParts {
  readonly factoryPid: string;
  readonly id: string;
  /** The virtual instance; absent: the key names none. */
  readonly instance?: string;
}

/** Takes a key apart at its first `~`, else `_`, else `-`; what follows a slash is the virtual instance (acceptance.md 6). */
export function keyParts(key: string): KeyParts {
  const separator = ['~', '_', '-'].find((each) => key.includes(each));
  const at = separator === undefined ? key.length : key.indexOf(separator);
  const rest = key.slice(at + 1);
  const slash = rest.indexOf('/');
  const factoryPid = key.slice(0, at);
  return slash < 0
    ? { factoryPid, id: rest }
    : { factoryPid, id: rest.slice(0, slash), instance: rest.slice(slash + 1) };
}
