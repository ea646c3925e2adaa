import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Whether something is at a path relative to the workspace root. */
export type Exists = (path: string) => boolean;

/**
 * Answers from the lists of directories that were already read, and asks the disk about all others: in thousands of
 * projects, most of what inference looks for is not there.
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
