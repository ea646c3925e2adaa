import { realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Tree } from '@nx/devkit';
import { diagnostic, isReallyInside, requireRealPath, UffaError, type Diagnostic } from 'uffa';
import { entriesIn, statsOf } from 'uffa/inference';
import { refuse } from './refuse';

/** The same tree, but for files and directories of the disk that must not be read. */
export function guardedTree(tree: Tree): Tree {
  const read = (path: string, encoding?: BufferEncoding) => {
    const problem = unreadable(tree.root, path);
    const isOwn = () => tree.listChanges().some((change) => change.path === path);
    if (problem !== undefined && !isOwn()) return refuse([problem]);
    return encoding === undefined ? tree.read(path) : tree.read(path, encoding);
  };
  const children = (path: string) => {
    const links = new Set(linksAway(tree.root, path));
    return tree.children(path).filter((name) => !links.has(name));
  };
  return new Proxy(tree, {
    get(target, key, receiver): unknown {
      if (key === 'read') return read;
      if (key === 'children') return children;
      return Reflect.get(target, key, receiver);
    },
  });
}

function unreadable(root: string, path: string): Diagnostic | undefined {
  const file = join(root, path);
  if (statsOf(file) === undefined) return undefined;
  try {
    requireRealPath(file, { within: root, name: path });
    return undefined;
  } catch (error) {
    if (!(error instanceof UffaError)) throw error;
    const isLink = error.diagnostic.code === 'output-through-link';
    return isLink ? diagnostic('source-outside-workspace', { source: path }) : error.diagnostic;
  }
}

/** The links in a directory that lead to a directory which is outside of the workspace, or around this one. */
function linksAway(root: string, path: string): readonly string[] {
  const directory = join(root, path);
  return entriesIn(directory)
    .filter((entry) => entry.isSymbolicLink())
    .map(({ name }) => name)
    .filter((name) => {
      const link = join(directory, name);
      if (statsOf(link)?.isDirectory() !== true) return false;
      return (
        !isReallyInside(link, root) || isAround(realpathSync.native(link), realpathSync.native(directory))
      );
    });
}

function isAround(outer: string, inner: string): boolean {
  return `${inner}${sep}`.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`);
}
