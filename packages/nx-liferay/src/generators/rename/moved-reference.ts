import { posix } from 'node:path';
import { isWithin } from 'uffa/inference';
import { literal, type Renaming } from './renaming';

const PROTOCOL = /^(?:file:|link:|portal:|workspace:)?/;

/**
 * A path as a file writes it, after the project has moved: from the workspace root, or relative to the file, which may
 * be one of the project's.
 * @param directory of the file before, relative to the workspace root
 */
export function movedReference(value: string, directory: string, { from, to }: Renaming): string {
  const rooted = new RegExp(`^(!?(?:\\{workspaceRoot\\}/)?)${literal(from.path)}(?=/|$)`);
  if (rooted.test(value)) return value.replace(rooted, (_, start: string) => start + to.path);
  const [protocol = ''] = PROTOCOL.exec(value) ?? [];
  const path = value.slice(protocol.length);
  if (!/^\.\.?(?:\/|$)/.test(path)) return value;
  const target = posix.join(directory, path);
  const isOwnFile = isWithin(directory, from.path);
  if (isOwnFile === isWithin(target, from.path)) return value;
  const newDirectory = isOwnFile ? movedPath(directory, { from, to }) : directory;
  const newTarget = isOwnFile ? target : movedPath(target, { from, to });
  const relative = posix.relative(newDirectory, newTarget);
  // Also if it is written in an unusual way, such as `../..//x`.
  if (relative === posix.relative(directory, target)) return value;
  const dotted = path.startsWith('./') && !relative.startsWith('.') ? `./${relative}` : relative;
  return protocol + dotted + (path.endsWith('/') ? '/' : '');
}

/** The new place of a path within the project's directory. */
export function movedPath(path: string, { from, to }: Pick<Renaming, 'from' | 'to'>): string {
  return isWithin(path, from.path) ? to.path + path.slice(from.path.length) : path;
}
