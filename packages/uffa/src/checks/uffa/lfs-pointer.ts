import type { EntryContent } from '../../entry';
import type { ByteMark } from '../../zip/pack/byte-search';

/**
 * A pointer's three lines take 127 bytes and the digits of the file's size; an extension of Git LFS may add a line. Of
 * the many small files of a project, few are of such a size.
 */
const SHORTEST = 120;
const LONGEST = 300;

/** How the text of a pointer begins. */
export const lfsPointerMark: ByteMark = {
  hint: '-lfs.g',
  pattern: /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n/,
};

/** Whether a file may be one, as far as its size says. */
export function mayBeLfsPointer(content: EntryContent): boolean {
  return content.kind === 'file' && content.size >= SHORTEST && content.size <= LONGEST;
}
