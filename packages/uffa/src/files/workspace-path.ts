import { isAbsolute, relative, sep } from 'node:path';

/** An absolute path as people see it: relative to the workspace root, with slashes; outside the workspace as it is. */
export function workspacePath(workspaceRoot: string, file: string): string {
  const path = file.startsWith(workspaceRoot + sep) ? file.slice(workspaceRoot.length + 1) : file;
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** Whether an absolute path is the workspace root, or lies below it. */
export function isInWorkspace(workspaceRoot: string, file: string): boolean {
  // Thousands of files are asked about, and without such a segment nothing has to be resolved.
  if (file.startsWith(workspaceRoot + sep) && !file.includes('..')) return true;
  const path = relative(workspaceRoot, file);
  return !isAbsolute(path) && path.split(sep)[0] !== '..';
}
