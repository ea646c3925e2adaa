import { statSync, type Stats } from 'node:fs';

/**
 * What is at a path; undefined where nothing can be found, for whatever reason. `throwIfNoEntry` is not enough: a file
 * where a directory should be, and links in a circle, still throw.
 */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
