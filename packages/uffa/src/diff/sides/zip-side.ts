import { resolve } from 'node:path';
import { withOpenZip } from '../../zip/read/open-zip';
import { readOpenUffa } from '../../zip/read/read-open-uffa';
import type { Compared } from '../compared';

/**
 * A zip to compare. Entries with something wrong are left out, and the diagnostics of the archive say why.
 * @throws UffaError for a file that is not a zip, or cannot be opened
 */
export function zipSide(file: string): Promise<Compared> {
  return withOpenZip(resolve(file), async (open) => {
    const { uffa, records } = await readOpenUffa(open);
    return { uffa, missingDirectories: missingDirectories(records.map(({ name }) => name)) };
  });
}

/** Directories below those of the root that come after one of their files, or not at all (acceptance.md 3). */
export function missingDirectories(names: readonly string[]): readonly string[] {
  const present = new Set<string>();
  const missing = new Set<string>();
  for (const name of names) {
    if (name.endsWith('/')) {
      present.add(name.slice(0, -1));
      continue;
    }
    const directory = name.slice(0, Math.max(0, name.lastIndexOf('/')));
    if (directory.includes('/') && !present.has(directory)) missing.add(directory);
  }
  return [...missing].sort();
}
