import type { Tree } from '@nx/devkit';
import { flushChanges, FsTree } from 'nx/src/generators/tree';

/** A tree over a directory, as `nx generate` hands one to a generator. */
export function diskTree(root: string): Tree {
  return new FsTree(root, false);
}

/** Writes what a generator changed, as `nx generate` does when it ends well. */
export function flush(tree: Tree): void {
  flushChanges(tree.root, tree.listChanges());
}
