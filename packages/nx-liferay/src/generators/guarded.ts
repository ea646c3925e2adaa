import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Tree } from '@nx/devkit';
import { diagnostic, isReallyInside, requireRealPath, UffaError, type Diagnostic } from 'uffa';
import { guardedTree } from './guarded-tree';
import { refuse } from './refuse';

/**
 * A generator that reads and writes nothing outside of the workspace. Nx's tree follows links wherever they lead, and
 * waits for a named pipe.
 */
export function guarded<Schema, Result>(
  generator: (tree: Tree, schema: Schema) => Result,
): (tree: Tree, schema: Schema) => Result {
  return (tree, schema) => {
    const result = generator(guardedTree(tree), schema);
    if (!(result instanceof Promise)) {
      requireInside(tree);
      return result;
    }
    return result.then((value: unknown) => {
      requireInside(tree);
      return value;
    }) as Result;
  };
}

function requireInside(tree: Tree): void {
  const diagnostics = tree.listChanges().flatMap(({ path, type }): readonly Diagnostic[] => {
    const file = join(tree.root, path);
    try {
      if (type === 'DELETE') requireRealParent(file, tree.root, path);
      else requireRealPath(file, { within: tree.root, name: path });
      return [];
    } catch (error) {
      if (error instanceof UffaError) return [error.diagnostic];
      throw error;
    }
  });
  if (diagnostics.length > 0) refuse(diagnostics);
}

/** What is deleted may itself be a link: that alone is gone then. */
function requireRealParent(file: string, within: string, name: string): void {
  const parent = dirname(file);
  if (lstatSync(parent, { throwIfNoEntry: false }) !== undefined && !isReallyInside(parent, within))
    throw new UffaError(diagnostic('output-through-link', { output: name }));
}
