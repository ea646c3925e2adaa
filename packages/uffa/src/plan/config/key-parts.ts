/** What the portal reads in the key of a configuration. */
export interface KeyParts {
  readonly factoryPid: string;
  readonly id: string;
  /** The virtual instance; absent: the key names none. */
  readonly instance?: string;
}

/** Takes a key apart as the portal does; what follows a slash is the virtual instance (acceptance.md 6). */
export function keyParts(key: string): KeyParts {
  const at = separatorAt(key) ?? key.length;
  const rest = key.slice(at + 1);
  const slash = rest.indexOf('/');
  const factoryPid = key.slice(0, at);
  return slash < 0
    ? { factoryPid, id: rest }
    : { factoryPid, id: rest.slice(0, slash), instance: rest.slice(slash + 1) };
}

/**
 * Where the id of a key begins: behind its first `~`, else its first `_`, else its first `-` (acceptance.md 6). Undefined: the
 * key is the PID of one configuration.
 */
export function separatorAt(key: string): number | undefined {
  const separator = ['~', '_', '-'].find((each) => key.includes(each));
  return separator === undefined ? undefined : key.indexOf(separator);
}
