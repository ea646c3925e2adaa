import { posix } from 'node:path';
import { diagnostic } from '../../diagnostics/diagnostic';
import type { ArchiveCheck } from './archive-check';
import { isConfigFile } from '../../plan/archive-file-names';
import { startIn } from './read-archive';

/**
 * The portal makes directories from their entries only, in the order of the archive, and stops at the first file whose
 * directory it has not made (acceptance.md 3).
 */
export const directoryEntries: ArchiveCheck = ({ archive, folders }) => {
  const { batch, frontend, siteInitializer } = folders;
  const roots = [batch, frontend, siteInitializer];
  const made = new Set(roots);
  for (const name of archive.names) {
    if (isConfigFile(name) || !roots.some((root) => name.startsWith(root))) continue;
    if (name.endsWith('/')) {
      addWithParents(made, name);
      continue;
    }
    const directory = `${posix.dirname(name)}/`;
    if (made.has(directory)) continue;
    const isLater = archive.names.includes(directory);
    return [
      diagnostic('archive-directory-missing', { path: name, directory, isLater }, startIn(archive, name)),
    ];
  }
  return [];
};

function addWithParents(made: Set<string>, directory: string): void {
  for (let each = directory; each !== './' && !made.has(each); each = `${posix.dirname(each)}/`)
    made.add(each);
}
