import type { ArchiveMember } from './archive-members';

/** The modes follow a rule instead of the disk, so that a umask makes no difference (deviations.md D15). */
export function modeOf({ entry }: ArchiveMember): number {
  return entry === undefined || entry.executable ? 0o755 : 0o644;
}
