import { posix } from 'node:path';
import { literalToNx } from './gradle-pattern-to-nx';

/**
 * A fileset of Nx for what a glob matches below a directory.
 * @param directory relative to the workspace's root, with slashes; the root itself is `.`
 */
export function inWorkspace(directory: string, glob: string): string {
  return `{workspaceRoot}/${posix.join(literalToNx(directory), glob)}`;
}
