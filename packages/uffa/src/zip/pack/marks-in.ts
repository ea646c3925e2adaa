import type { ByteMark } from './byte-search';

/**
 * The kinds of marks that bytes have, of those that are sought: a bit for each. Other threads run this function from its
 * text, so it must refer to nothing outside itself.
 */
export function marksIn(bytes: Uint8Array, sought: number, kinds: readonly (readonly ByteMark[])[]): number {
  if (sought === 0) return 0;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  let found = 0;
  const has = ({ hint, pattern }: ByteMark) => text.includes(hint) && pattern.test(text);
  for (const [index, marks] of kinds.entries()) {
    const bit = 1 << index;
    if ((sought & bit) !== 0 && marks.some(has)) found |= bit;
  }
  return found;
}
