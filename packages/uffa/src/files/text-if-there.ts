import { isThere } from './is-there';
import { readFile } from './open-file';

/** In bytes: more than any file has that people write. */
const MOST_BYTES = 4_000_000;

/** A file's text; undefined where there is no regular file, or it can't be read or has more than `most` bytes. */
export function textIfThere(file: string, most = MOST_BYTES): string | undefined {
  // Most files that are asked for are not there, and exceptions are expensive.
  return isThere(file) ? readableText(file, most) : undefined;
}

/** The same for a file that a directory lists: the disk need not be asked first whether it is there. */
export function readableText(file: string, most = MOST_BYTES): string | undefined {
  try {
    return readFile(file, most).toString('utf8');
  } catch {
    return undefined;
  }
}
