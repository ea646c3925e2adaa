import { CST } from 'yaml';
import { isMark, lexemesOf } from './yaml-lexemes';

/** Where the quote is opened in which the library meets the end at `offset`. */
export function openQuoteAt(text: string, offset: number): number | undefined {
  return placedLexemes(text).find(
    ({ start, lexeme }) => isOpenQuote(lexeme) && start + lexeme.length >= offset,
  )?.start;
}

/** Where the innermost bracket is opened that is still open at `offset`. */
export function openBracketAt(text: string, offset: number): number | undefined {
  const open: number[] = [];
  for (const { start, lexeme } of placedLexemes(text)) {
    if (start >= offset) break;
    if (lexeme === '[' || lexeme === '{') open.push(start);
    if (lexeme === ']' || lexeme === '}') open.pop();
  }
  return open.at(-1);
}

/** Whether a lexeme is a text in quotes that lacks the closing one. */
export function isOpenQuote(lexeme: string): boolean {
  if (lexeme.startsWith("'")) return !/^'(?:[^']|'')*'$/.test(lexeme);
  return lexeme.startsWith('"') && !/^"(?:[^"\\]|\\[^])*"$/.test(lexeme);
}

interface PlacedLexeme {
  readonly lexeme: string;
  readonly start: number;
}

/** Every lexeme but marks and texts without quotes, which may begin with a quote or be a bracket in a comment. */
function placedLexemes(text: string): readonly PlacedLexeme[] {
  const placed: PlacedLexeme[] = [];
  let start = 0;
  let previous = '';
  for (const lexeme of lexemesOf(text)) {
    if (!isMark(lexeme)) {
      if (previous !== CST.SCALAR) placed.push({ lexeme, start });
      start += lexeme.length;
    }
    previous = lexeme;
  }
  return placed;
}
