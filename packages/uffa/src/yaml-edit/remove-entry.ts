import { isScalar } from 'yaml';
import { blockMapping, firstDocument } from './first-document';
import { lineStart } from './lines';
import type { Splice } from './splice';

/**
 * Removes an entry of the first level, with its lines and the comments inside of it: from its key to the next one, or
 * to the end of the document. Undefined where it is not written as a block, or is the only one.
 */
export function removeEntry(text: string, key: string): Splice | undefined {
  const document = firstDocument(text);
  const pairs = blockMapping(document)?.items ?? [];
  const index = pairs.findLastIndex((each) => isScalar(each.key) && each.key.source === key);
  const pair = pairs[index];
  if (pair === undefined || pairs.length === 1) return undefined;
  const next = pairs[index + 1];
  const start = lineStart(text, pair.key.range[0]);
  const end = next === undefined ? document.end : lineStart(text, next.key.range[0]);
  return { start, end: start + ownLines(text.slice(start, end)), text: '' };
}

/** Without the comments and empty lines at its end that stand at the margin: they belong to what follows. */
function ownLines(lines: string): number {
  return lines.replace(/(?:(?<=^|\n|\r(?!\n))(?:#.*|[ \t]*)(?:\r\n|[\n\r]|$))+$/, '').length;
}
