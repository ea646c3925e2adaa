import { diagnostic } from '../../diagnostics/diagnostic';
import { UffaError } from '../../diagnostics/errors';
import type { Entry } from '../../entry';
import { requirePlainPath } from '../read/plain-path';

/** An entry of the zip. A directory's name ends with a slash and has no `entry`. */
export interface ArchiveMember {
  readonly name: string;
  readonly entry?: Entry;
}

/**
 * All entries of a zip in UTF-16 code unit order, which puts a directory before what it holds: Liferay makes
 * directories only from their entries, in the order of the central directory (acceptance.md 3).
 */
export function archiveMembers(
  entries: readonly Entry[],
  emptyDirectories: readonly string[] = [],
): readonly ArchiveMember[] {
  const files = new Map(entries.map((entry) => [entry.path, entry]));
  const directories = directoriesOf(entries, emptyDirectories);
  for (const [directory, below] of directories) {
    if (files.has(directory))
      throw new UffaError(diagnostic('path-is-file-and-directory', { path: directory, below }));
  }
  return [
    ...[...directories.keys()].map((directory) => ({ name: `${directory}/` })),
    ...entries.map((entry) => ({ name: entry.path, entry })),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Every directory, with one of the paths below it, or with itself where there is none. */
function directoriesOf(
  entries: readonly Entry[],
  emptyDirectories: readonly string[] = [],
): ReadonlyMap<string, string> {
  const paths = new Set<string>();
  const directories = new Map<string, string>();
  for (const { path } of entries) {
    requirePlainPath(path);
    if (paths.has(path)) throw new UffaError(diagnostic('archive-path-twice', { path }));
    paths.add(path);
    addParents(directories, path);
  }
  for (const directory of emptyDirectories) {
    requirePlainPath(directory);
    directories.set(directory, directory);
    addParents(directories, directory);
  }
  return directories;
}

function addParents(directories: Map<string, string>, path: string): void {
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    const directory = path.slice(0, slash);
    if (directories.has(directory)) return;
    directories.set(directory, path);
  }
}
