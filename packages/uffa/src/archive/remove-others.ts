import type { Dirent } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchiveMember } from './archive-members';

/**
 * Removes from a directory what is not among the members, or is of another kind than the member. What is left are real
 * directories and files that belong there. Returns how many things were removed.
 */
export async function removeOthers(directory: string, members: readonly ArchiveMember[]): Promise<number> {
  const names = new Set(members.map(({ name }) => name));
  return removeBelow(directory, '', names);
}

async function removeBelow(directory: string, prefix: string, names: ReadonlySet<string>): Promise<number> {
  let removed = 0;
  for (const found of await readdir(join(directory, prefix), { withFileTypes: true })) {
    const name = memberName(prefix, found);
    if (name === undefined || !names.has(name)) {
      await rm(join(directory, prefix, found.name), { recursive: true, force: true });
      removed++;
    } else if (found.isDirectory()) {
      removed += await removeBelow(directory, name, names);
    }
  }
  return removed;
}

/** Named as the member would be; a link or a device is never a member. */
function memberName(prefix: string, found: Dirent): string | undefined {
  if (found.isDirectory()) return `${prefix}${found.name}/`;
  return found.isFile() ? `${prefix}${found.name}` : undefined;
}
