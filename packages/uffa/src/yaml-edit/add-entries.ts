import { blockText } from './block-text';
import { blockMapping, firstDocument } from './first-document';
import { insertLines } from './insert-lines';
import { endOfWritten, lineStart } from './lines';
import type { Splice } from './splice';
import { textStyle } from './text-style';

export type Entries = Readonly<Record<string, unknown>>;

/**
 * The ways of adding entries to the first level of a yaml text as lines of their own, the best first: behind the last
 * entry, which may not work where that ends in a text of several lines; else at the very end, else at the top. None for
 * a document that is not written as a block. The caller has to read the text again to see whether one worked.
 */
export function addEntries(text: string, entries: Entries): readonly Splice[] {
  const document = firstDocument(text);
  const root = blockMapping(document);
  if (document.contents !== undefined && root === undefined) return [];
  const style = textStyle(text);
  const block = blockText(entries, style, style.margin);
  const separated = style.blankLines || document.contents === undefined;
  const last = endOfWritten(text, document.end);
  const atEnd = (at: number, lines: string) => insertLines(text, at, lines, style.lineEnd);
  return [
    ...(separated && last > 0 ? [atEnd(last, style.lineEnd + block)] : []),
    atEnd(last, block),
    atEnd(document.end, block),
    ...(root === undefined ? [] : [atEnd(lineStart(text, root.range[0]), block)]),
  ];
}
