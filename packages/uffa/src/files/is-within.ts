import { posix } from 'node:path';

/** Whether a path is a directory or lies below it; both POSIX and relative to the workspace root, which is `.`. */
export function isWithin(path: string, directory: string): boolean {
  return directory === '.' || path === directory || path.startsWith(`${directory}/`);
}

/** The directories below one on the way to a path, which is the last; none where it does not lie below. */
export function directoriesBetween(directory: string, path: string): readonly string[] {
  if (path === directory || path === '.' || !isWithin(path, directory)) return [];
  return [...directoriesBetween(directory, posix.dirname(path)), path];
}
