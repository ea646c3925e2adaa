import { isAbsolute, relative, sep } from 'node:path';

/** A path as people read it: of what is in the workspace, its POSIX path in there. */
export function shownPath(workspaceRoot: string, path: string): string {
  const inside = relative(workspaceRoot, path);
  const isOutside = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  return isOutside ? path : inside.split(sep).join('/');
}
