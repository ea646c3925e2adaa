import { posix } from 'node:path';

/**
 * The one spelling of a path or glob of the workspace that others are compared with: no `./`, no doubled slash, none at
 * the end. The workspace's root, which is also what an empty path means, is `.`.
 */
export function canonicalPath(path: string): string {
  return posix.join(path, '.').replace(/(.)\/$/, '$1');
}
