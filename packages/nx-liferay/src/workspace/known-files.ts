import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Whether something is at a path relative to the workspace root. */
export type Exists = (path: string) => boolean;

/**
 * Answers for directories that were listed already from their lists, and asks the disk for all others: most of what
 * inference looks for is not there, in thousands of projects.
 * @param listed the names in a directory, by its path relative to the workspace root
 */
export function knownFiles(
  root: string,
  listed: ReadonlyMap<string, { readonly names: ReadonlySet<string> }>,
): Exists {
  return (path) => {
    const directory = listed.get(posix.dirname(path));
    return directory === undefined ? existsSync(join(root, path)) : directory.names.has(posix.basename(path));
  };
}
