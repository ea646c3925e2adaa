import type { Position } from '../diagnostics/position';

/** Part of a text, in UTF-16 code units, the end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where the place of a diagnostic or value is in the text of its file; a byte order mark takes no column. */
export function offsetsOf(text: string, { line, column, endLine, endColumn }: Position): Range {
  const starts = [0, ...[...text.matchAll(/\r\n|[\n\r\u0085]/g)].map((end) => end.index + end[0].length)];
  const offset = (ofLine: number, ofColumn: number) => {
    const start = starts[ofLine - 1] ?? text.length;
    return start + ofColumn - 1 + (start === 0 && text.startsWith('\ufeff') ? 1 : 0);
  };
  const start = offset(line, column);
  return { start, end: endLine === undefined ? start : offset(endLine, endColumn ?? column) };
}
