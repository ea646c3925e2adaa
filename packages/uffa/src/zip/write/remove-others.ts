import { rmSync, type Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchiveMember } from './archive-members';

/**
 * Removes from a directory what is not among the members, or is of another kind than the member. What is left are real
 * directories and files that belong there. Returns how many things were removed.
 *
 * @param requireReal throws where a directory, relative to this one, is behind a link
 */
export async function removeOthers(
  directory: string,
  members: readonly ArchiveMember[],
  requireReal: (directory: string) => void,
): Promise<number> {
  const names = new Set(members.map(({ name }) => name));
  return removeBelow('', { directory, names, requireReal });
}

interface Removal {
  readonly directory: string;
  readonly names: ReadonlySet<string>;
  readonly requireReal: (directory: string) => void;
}

async function removeBelow(prefix: string, removal: Removal): Promise<number> {
  const { directory, names, requireReal } = removal;
  let removed = 0;
  for (const found of await readdir(join(directory, prefix), { withFileTypes: true })) {
    const name = memberName(prefix, found);
    if (name === undefined || !names.has(name)) {
      requireReal(prefix);
      rmSync(join(directory, prefix, found.name), { recursive: true, force: true });
      removed++;
    } else if (found.isDirectory()) {
      removed += await removeBelow(name, removal);
    }
  }
  return removed;
}

/** Named as the member would be; a link or a device is never a member. */
function memberName(prefix: string, found: Dirent): string | undefined {
  if (found.isDirectory()) return `${prefix}${found.name}/`;
  return found.isFile() ? `${prefix}${found.name}` : undefined;
}
