/** Whether a path is a directory or lies below it; both POSIX and relative to the workspace root, which is `.`. */
export function isWithin(path: string, directory: string): boolean {
  return directory === '.' || path === directory || path.startsWith(`${directory}/`);
}
