import type { Position } from '../diagnostics/position';

/** Part of a text, in UTF-16 code units, the end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Turns places of a text, as `placesInText` gives them, back into offsets. Indexes the text's line starts once. */
export function offsetsInText(text: string): (place: Position) => TextRange {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
  const offsetOf = (line: number, column: number) => (starts[line - 1] ?? text.length) + column - 1;
  return ({ line, column, endLine = line, endColumn = column }) => ({
    start: offsetOf(line, column),
    end: offsetOf(endLine, endColumn),
  });
}
