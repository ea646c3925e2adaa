import { isScalar, isSeq } from 'yaml';
import { blockText } from './block-text';
import { endOfNode } from './end-of-node';
import { blockMapping, firstDocument } from './first-document';
import { insertLines } from './insert-lines';
import { columnOf, nextLine, startsLine } from './lines';
import type { Splice } from './splice';
import { textStyle } from './text-style';

/**
 * Adds an item to the end of a list of the first level, as lines of its own. Undefined where the list is not written as
 * a block, or there is none. The caller has to read the text again to see whether it worked.
 */
export function addItem(text: string, key: string, item: unknown): Splice | undefined {
  const pairs = blockMapping(firstDocument(text))?.items ?? [];
  // The last of equal keys is the one that is read.
  const pair = pairs.findLast((each) => isScalar(each.key) && each.key.source === key);
  if (pair === undefined) return undefined;
  const style = textStyle(text);
  const { value } = pair;
  const lines = (margin: number) => blockText([item], style, margin);
  const isEmpty = value === null || (isScalar(value) && value.source === '');
  if (isEmpty) {
    const margin = style.margin + (style.indentSeq ? style.indent : 0);
    return insertLines(text, nextLine(text, pair.key.range[1]), lines(margin), style.lineEnd);
  }
  if (!isSeq(value) || value.flow === true) return undefined;
  const end = endOfNode(value);
  const at = startsLine(text, end) ? end : nextLine(text, end);
  return insertLines(text, at, lines(columnOf(text, value.range[0])), style.lineEnd);
}
