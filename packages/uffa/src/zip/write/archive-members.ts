import { diagnostic } from '../../diagnostics/diagnostic';
import { UffaError } from '../../diagnostics/errors';
import type { Entry } from '../../entry';
import { requirePlainPath } from '../read/plain-path';

/** Linux, which portals and containers run on, opens no longer path, in bytes. */
const longestPath = 4095;

/** An entry of the zip. A directory's name ends with a slash and has no `entry`. */
export interface ArchiveMember {
  readonly name: string;
  readonly entry?: Entry;
}

/**
 * All entries of a zip in UTF-16 code unit order, which puts a directory before what it holds: Liferay makes
 * directories only from their entries, in the order of the central directory (acceptance.md 3).
 * @throws UffaError for paths that cannot be unpacked, or not together
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
    requireUnpackable(path);
    if (paths.has(path)) throw new UffaError(diagnostic('archive-path-twice', { path }));
    paths.add(path);
    addParents(directories, path);
  }
  for (const directory of emptyDirectories) {
    requireUnpackable(directory);
    directories.set(directory, directory);
    addParents(directories, directory);
  }
  return directories;
}

/** @throws UffaError for a path that does not stay one below the directory that the archive is unpacked into */
function requireUnpackable(path: string): void {
  requirePlainPath(path);
  if (Buffer.byteLength(path) <= longestPath) return;
  throw new UffaError(
    diagnostic('archive-path-too-long', { path: path.slice(0, 100), longest: longestPath }),
  );
}

function addParents(directories: Map<string, string>, path: string): void {
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    const directory = path.slice(0, slash);
    if (directories.has(directory)) return;
    directories.set(directory, path);
  }
}
