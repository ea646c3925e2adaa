import { CST } from 'yaml';
import type { PlaceOf } from '../java-text/places-in-text';
import { isOpenQuote } from './yaml-openings';
import { isMark, lexemesOf } from './yaml-lexemes';

/** A text whose continuation lines all stand further right than the line that they continue. */
export interface IndentedText {
  readonly text: string;
  /** How many blanks were put before a line, by its 1-based number. */
  readonly added: ReadonlyMap<number, number>;
}

interface Continuation {
  /** Offset of the line. */
  readonly lineStart: number;
  /** Column that lies behind the opening bracket or quote. */
  readonly column: number;
}

// Each line that is found costs lexing the text once more; people write a few such lines, not hundreds, into a short text.
const MOST_LINES = 100;
const MOST_LEXED = 500_000;

/**
 * SnakeYAML lets lines inside brackets and quotes start in any column, but the YAML library wants them indented.
 * Indents the lines that it would refuse; `undefined` where there are none.
 */
export function indentContinuations(text: string): IndentedText | undefined {
  const added = new Map<number, number>();
  let indented = text;
  const mostLines = Math.min(MOST_LINES, MOST_LEXED / text.length);
  for (let next = unindented(text); next && added.size < mostLines; next = unindented(indented)) {
    const { lineStart, column } = next;
    const line = lineNumber(indented, lineStart);
    // A line that is refused again was not refused for its indentation.
    if (added.has(line)) return undefined;
    added.set(line, column);
    indented = indented.slice(0, lineStart) + ' '.repeat(column) + indented.slice(lineStart);
  }
  return added.size === 0 ? undefined : { text: indented, added };
}

/** Places in the text as the user wrote it, from places in the indented one. */
export function withoutAdded(placeOf: PlaceOf, added: ReadonlyMap<number, number>): PlaceOf {
  const original = (line: number, column: number) => Math.max(1, column - (added.get(line) ?? 0));
  return (start, end) => {
    const place = placeOf(start, end);
    const column = original(place.line, place.column);
    const { endLine, endColumn } = place;
    if (endLine === undefined || endColumn === undefined) return { ...place, column };
    return { ...place, column, endColumn: original(endLine, endColumn) };
  };
}

/** The first line inside brackets or quotes that the lexer takes for their end. */
function unindented(text: string): Continuation | undefined {
  let offset = 0;
  let previous = '';
  let depth = 0;
  let flowStart = 0;
  for (const lexeme of lexemesOf(text)) {
    if (lexeme === CST.FLOW_END)
      return continuationAt(text, text.lastIndexOf('\n', offset - 1) + 1, flowStart);
    if (isMark(lexeme)) {
      previous = lexeme;
      continue;
    }
    if (previous !== CST.SCALAR) {
      if (isOpenQuote(lexeme))
        return continuationAt(text, text.indexOf('\n', offset + lexeme.length) + 1, offset);
      if (lexeme === '[' || lexeme === '{') flowStart = depth++ === 0 ? offset : flowStart;
      if (lexeme === ']' || lexeme === '}') depth--;
    }
    offset += lexeme.length;
    previous = lexeme;
  }
  return undefined;
}

function continuationAt(text: string, lineStart: number, opening: number): Continuation | undefined {
  const isMarker = /^(?:---|\.\.\.)(?:\s|$)/.test(text.slice(lineStart, lineStart + 4));
  if (lineStart === 0 || lineStart >= text.length || isMarker) return undefined;
  return { lineStart, column: opening - text.lastIndexOf('\n', opening) };
}

function lineNumber(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}
