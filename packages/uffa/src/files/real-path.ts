import { lstatSync, realpathSync } from 'node:fs';
import { noteContent } from './disk-questions';
import { isInWorkspace } from './workspace-path';

/**
 * Whether a path without links is in one of several directories. A directory's own links are only followed where its
 * name is not enough: a path that has none and begins with that name is in it.
 *
 * @param roots absolute
 */
export function isInside(roots: readonly string[], real: string): boolean {
  return roots.some((root) => isInWorkspace(root, real) || isInWorkspace(realRoot(root), real));
}

/** A directory that is not there holds nothing, whatever it is called. */
function realRoot(root: string): string {
  noteContent(root);
  try {
    return realpathSync.native(root);
  } catch {
    return root;
  }
}

/** Whether a path is a symbolic link, be it broken. */
export function isLink(path: string): boolean {
  noteContent(path);
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** Whether a path, with all links followed, leads to something in one of several directories. */
export function isReallyInside(path: string, ...roots: readonly string[]): boolean {
  noteContent(path);
  try {
    return isInside(roots, realpathSync.native(path));
  } catch {
    return false;
  }
}
