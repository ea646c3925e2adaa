/**
 * The temporary name of a file while it is being written, before it is renamed to `name`. It holds the id of the
 * process that writes it.
 */
export function temporaryName(name: string, attempt: number): string {
  return `${prefixOf(name)}${process.pid}-${attempt}.tmp`;
}

/** The id of the process that writes, or wrote, a temporary file for `name`; undefined for any other file. */
export function writerOf(name: string, candidate: string): number | undefined {
  if (!candidate.startsWith(prefixOf(name))) return undefined;
  const [, pid] = /^(\d+)-\d+\.tmp$/.exec(candidate.slice(prefixOf(name).length)) ?? [];
  return pid === undefined ? undefined : Number(pid);
}

/** Shortened: what is added must not make a long name too long for the file system. */
function prefixOf(name: string): string {
  return `.${name.slice(0, 60)}.`;
}
