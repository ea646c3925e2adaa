import { posix } from 'node:path';

/** A directory and those above it, up to the workspace's root, nearest first. */
export function upward(path: string): readonly string[] {
  return path === '.' ? ['.'] : [path, ...upward(posix.dirname(path))];
}
