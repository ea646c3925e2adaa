import { lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Tree } from '@nx/devkit';
import { visitNotIgnoredFiles } from '../devkit';
import { movedPath } from './moved-reference';
import type { Renaming } from './renaming';

/** What is different after a directory was moved. */
export interface Moved {
  /** Symbolic links that became files, by their new paths. */
  readonly links: readonly string[];
  /** Names of what git ignores, which stays behind. */
  readonly left: readonly string[];
}

/** Moves the files of the project that git does not ignore, with the permissions that they have. */
export function moveFiles(tree: Tree, renaming: Pick<Renaming, 'from' | 'to'>): Moved {
  const files: string[] = [];
  visitNotIgnoredFiles(tree, renaming.from.path, (file) => void files.push(file.replaceAll('\\', '/')));
  const links: string[] = [];
  for (const file of files) {
    const onDisk = join(tree.root, file);
    const target = movedPath(file, renaming);
    if (lstatSync(onDisk).isSymbolicLink()) links.push(target);
    tree.write(target, tree.read(file) ?? '', { mode: statSync(onDisk).mode & 0o777 });
    tree.delete(file);
  }
  return { links, left: tree.exists(renaming.from.path) ? tree.children(renaming.from.path) : [] };
}
