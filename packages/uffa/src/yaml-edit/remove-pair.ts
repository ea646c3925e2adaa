import { startsLine } from './lines';
import { linesOfPair } from './lines-of-pair';
import { pairAt } from './pair-at';
import type { Splice } from './splice';

/**
 * Removes the key that begins at an offset, with its value and their lines. Undefined where it shares its lines, or is
 * the only key of its mapping, which would be nothing without it.
 */
export function removePair(text: string, offset: number): Splice | undefined {
  const found = pairAt(text, offset);
  if (found === undefined || found.mapping.items.length === 1) return undefined;
  const lines = linesOfPair(text, found);
  if (lines === undefined) return undefined;
  // The line before a last line without a line end becomes such a last line.
  const before = startsLine(text, lines.end)
    ? ''
    : (/(?:\r\n|[\n\r])$/.exec(text.slice(0, lines.start))?.[0] ?? '');
  return { start: lines.start - before.length, end: lines.end, text: '' };
}
