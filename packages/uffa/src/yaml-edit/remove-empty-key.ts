import { removePair } from './remove-pair';
import { nextLine } from './lines';
import type { Splice } from './splice';

/** A key, quoted or not, that nothing but null follows; a comment may be a value that lacks its quotes. */
const EMPTY = /^(?:[^\s:#"']+|"[^"]*"|'[^']*')[ ]*:[ ]*(?:~|null|Null|NULL)?[ ]*$/;

/** Removes the line of a key that begins at an offset. Undefined where the line holds anything but the key. */
export function removeEmptyKey(text: string, offset: number): Splice | undefined {
  const line = text.slice(offset, nextLine(text, offset)).replace(/[\r\n\u0085]+$/, '');
  return EMPTY.test(line) ? removePair(text, offset) : undefined;
}
