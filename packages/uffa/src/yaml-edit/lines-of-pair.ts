import { endOfNode } from './end-of-node';
import { lineStart, nextLine, startsLine } from './lines';
import type { Range } from './offsets-of';
import type { FoundPair } from './pair-at';

/**
 * The whole lines of a key and its value. Undefined where other things stand on them: in braces, behind the dash of a
 * list, or where the value begins on the line of another key.
 */
export function linesOfPair(text: string, { pair, mapping }: FoundPair): Range | undefined {
  if (mapping.flow === true) return undefined;
  const start = lineStart(text, pair.key.range[0]);
  if (/[^ ]/.test(text.slice(start, pair.key.range[0]))) return undefined;
  const last = endOfNode(pair.value ?? pair.key);
  return { start, end: last > start && startsLine(text, last) ? last : nextLine(text, last) };
}
