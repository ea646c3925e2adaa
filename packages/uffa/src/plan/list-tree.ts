import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isExcludedByDefault } from '../globs/default-excludes';

/** What is below a directory: POSIX paths relative to it, sorted by UTF-16 code unit. */
export interface Tree {
  readonly files: readonly string[];
  readonly emptyDirectories: readonly string[];
}

/** Lists a directory as Gradle does: default excludes left out, symbolic links followed; none: an empty tree. */
export function listTree(directory: string): Tree {
  const files: string[] = [];
  const emptyDirectories: string[] = [];
  const visit = (prefix: string): number => {
    const names = namesIn(join(directory, prefix)).filter((name) => !isExcludedByDefault(prefix + name));
    for (const name of names) {
      const path = prefix + name;
      if (!isDirectory(join(directory, path))) files.push(path);
      else if (visit(`${path}/`) === 0) emptyDirectories.push(path);
    }
    return names.length;
  };
  visit('');
  return { files: files.sort(), emptyDirectories: emptyDirectories.sort() };
}

function namesIn(directory: string): readonly string[] {
  return statSync(directory, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(directory) : [];
}

/** A broken link counts as a file, so that reading it says what is wrong. */
function isDirectory(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false }) ?? lstatSync(path)).isDirectory();
}
