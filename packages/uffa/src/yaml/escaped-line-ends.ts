import type { CST } from 'yaml';

/** An escaped line end and the empty lines behind it. */
const EMPTY_LINES = /((?:^|[^\\])(?:\\\\)*)\\\r?\n((?:[ \t]*\r?\n)+)/g;

/**
 * Each empty line behind an escaped line end is a line break of the text, but the library takes the first of them for
 * a fold. Writes them as escapes into the tokens before they are composed.
 */
export function keepEmptyLines(tokens: readonly CST.Token[]): void {
  for (const token of tokens) {
    if (token.type !== 'double-quoted-scalar') continue;
    token.source = token.source.replace(
      EMPTY_LINES,
      (_, before: string, lines: string) => `${before}${'\\n'.repeat(lines.split('\n').length - 1)}\\\n`,
    );
  }
}
