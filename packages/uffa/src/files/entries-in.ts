import { readdirSync, type Dirent } from 'node:fs';
import { basename, dirname } from 'node:path';

/** What is in a directory; nothing in one that cannot be read, or is not a directory. */
export function entriesIn(directory: string): readonly Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** The names of what is in a directory, sorted. */
export function namesIn(directory: string): readonly string[] {
  return entriesIn(directory)
    .map(({ name }) => name)
    .sort();
}

/** The names of the directories in a directory. */
export function directoriesIn(directory: string): readonly string[] {
  return entriesIn(directory).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}

/**
 * Whether a file that is there is called exactly so: some disks find it by any letter case. A directory that cannot be
 * listed is believed.
 */
export function isNamedExactly(file: string): boolean {
  const names = namesIn(dirname(file));
  return names.length === 0 || names.includes(basename(file));
}
