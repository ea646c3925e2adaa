import { isScalar } from 'yaml';
import { blockMapping, firstDocument } from './first-document';
import { insertLines } from './insert-lines';
import { linesOfPair } from './lines-of-pair';
import { columnOf, lineEndOf, nextLine, startsLine } from './lines';
import { endOfNode } from './end-of-node';
import { hasKey, pairAt } from './pair-at';
import type { Splice } from './splice';

/**
 * Moves the key that begins at an offset, with its value, to the first level, behind the entry that it was in. None
 * where the first level has that key, or the lines cannot be moved as they are.
 */
export function moveToTop(text: string, offset: number): readonly Splice[] {
  const root = blockMapping(firstDocument(text));
  const found = pairAt(text, offset);
  const lines = found && linesOfPair(text, found);
  if (root === undefined || lines === undefined || found === undefined) return [];
  const { pair, mapping } = found;
  const key = isScalar(pair.key) ? pair.key.source : '';
  const entry = root.items.find(({ value }) => value?.range[0] === mapping.range[0]);
  if (entry?.value == null || mapping.items.length === 1 || hasKey(root, key)) return [];
  const moved = outdented(
    text.slice(lines.start, lines.end),
    columnOf(text, offset) - columnOf(text, root.range[0]),
  );
  if (moved === undefined) return [];
  const end = endOfNode(entry.value);
  const at = startsLine(text, end) ? end : nextLine(text, end);
  const lineEnd = lineEndOf(text);
  const isLast = at === lines.end && !startsLine(text, at);
  return isLast
    ? [{ ...lines, text: moved }]
    : [{ ...lines, text: '' }, insertLines(text, at, moved.replace(/(?:\r\n|[\n\r])$/, ''), lineEnd)];
}

/** Lines without their first columns; undefined where those are not all blanks. */
function outdented(lines: string, columns: number): string | undefined {
  const each = lines.split(/(?<=\n|\r(?!\n))/);
  const margin = ' '.repeat(columns);
  if (each.some((line) => line.trim() !== '' && !line.startsWith(margin))) return undefined;
  return each.map((line) => (line.startsWith(margin) ? line.slice(columns) : line.trimStart())).join('');
}
