import { statSync, type Stats } from 'node:fs';
import { noteContent, noteError } from './disk-questions';

/**
 * What is at a path; undefined where nothing can be found, for whatever reason. `throwIfNoEntry` is not enough: a file
 * where a directory should be, and links in a circle, still throw.
 */
export function statsOf(path: string): Stats | undefined {
  noteContent(path);
  try {
    return statSync(path);
  } catch (error) {
    noteError(path, error);
    return undefined;
  }
}

/** Whether the owner may execute a file: the only bit of its mode that an archive keeps (deviation D15). */
export function isExecutable({ mode }: Pick<Stats, 'mode'>): boolean {
  return (mode & 0o100) !== 0;
}
