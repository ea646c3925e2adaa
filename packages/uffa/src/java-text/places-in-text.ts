import type { Position } from '../diagnostics/position';

/** Turns offsets into a text (UTF-16, end exclusive) into a position in its file. */
export type PlaceOf = (start: number, end?: number) => Position;

/** Indexes the text's line starts once, so that each place is a binary search. */
export function placesInText(text: string, file: string): PlaceOf {
  const lineStarts = [
    0,
    ...[...text.matchAll(/\r\n|\r|\n/g)].map((lineEnd) => lineEnd.index + lineEnd[0].length),
  ];
  return (start, end) => {
    const { line, column } = lineAndColumn(lineStarts, start);
    if (end === undefined) return { file, line, column };
    const last = lineAndColumn(lineStarts, end);
    return { file, line, column, endLine: last.line, endColumn: last.column };
  };
}

function lineAndColumn(lineStarts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}
