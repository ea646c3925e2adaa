import { sep } from 'node:path';

/** An absolute path as people see it: relative to the workspace's root, with slashes; outside of it as it is. */
export function workspacePath(workspaceRoot: string, file: string): string {
  const path = file.startsWith(workspaceRoot + sep) ? file.slice(workspaceRoot.length + 1) : file;
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
