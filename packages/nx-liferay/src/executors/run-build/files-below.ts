import { lstatSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';

/** What is below a directory; paths are relative to the project. Links are files here: nothing is behind them. */
export interface FoundBelow {
  readonly files: readonly string[];
  readonly directories: readonly string[];
}

/** What lies below a directory and is skipped, with all that is in it. */
type Skips = (path: string, names: ReadonlySet<string>) => boolean;

/**
 * Lists a file, or everything below a directory, through no link.
 *
 * @param root of the project; absolute
 * @param start relative to it
 * @throws the file system's error, except where something is gone
 */
export function filesBelow(root: string, start: string, skips: Skips): FoundBelow {
  const stats = lstatSync(join(root, start), { throwIfNoEntry: false });
  if (stats === undefined) return { files: [], directories: [] };
  if (!stats.isDirectory()) return { files: [start], directories: [] };
  const entries = readdirSync(join(root, start), { withFileTypes: true });
  if (skips(start, new Set(entries.map(({ name }) => name)))) return { files: [], directories: [] };
  const path = (name: string) => (start === '.' ? name : posix.join(start, name));
  const below = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => filesBelow(root, path(name), skips));
  return {
    files: [
      ...entries.filter((entry) => !entry.isDirectory()).map(({ name }) => path(name)),
      ...below.flatMap(({ files }) => files),
    ],
    directories: [start, ...below.flatMap(({ directories }) => directories)],
  };
}
