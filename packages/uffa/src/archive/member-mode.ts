import type { ArchiveMember } from './archive-members';

/** The modes follow a rule instead of the disk, so that a umask makes no difference (deviations.md D15). */
export function modeOf({ entry }: ArchiveMember): number {
  return entry === undefined || entry.executable ? 0o755 : 0o644;
}

/** Whether an entry is a symbolic link, or something else that is neither a file nor a directory. */
export function isLink({ mode = 0 }: { readonly mode?: number }): boolean {
  const type = mode & 0o170000;
  return type !== 0 && type !== 0o100000 && type !== 0o040000;
}
