import type { ArchiveMember } from './archive-members';

/** By a rule, not from the disk: a umask must not matter (deviations.md D15). */
export function modeOf({ entry }: ArchiveMember): number {
  return entry === undefined || entry.executable ? 0o755 : 0o644;
}
