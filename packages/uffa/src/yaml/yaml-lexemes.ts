import { CST, Lexer } from 'yaml';

/**
 * The library's lexemes of a text, with a dash as a text where SnakeYAML takes it for one: `[-, x]`. The library sees an
 * item of a block list in it, and an empty text behind it.
 */
export function* lexemesOf(text: string): Generator<string> {
  let offset = 0;
  let previous = '';
  let isBehindDash = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (isBehindDash && (lexeme === CST.SCALAR || lexeme === '')) continue;
    isBehindDash = lexeme === '-' && previous !== CST.SCALAR && /[,[\]{}]/.test(text[offset + 1] ?? '');
    if (isBehindDash) yield CST.SCALAR;
    yield lexeme;
    previous = lexeme;
    if (!isMark(lexeme)) offset += lexeme.length;
  }
}

/** Whether a lexeme stands for no characters of the text. */
export function isMark(lexeme: string): boolean {
  return lexeme === CST.DOCUMENT || lexeme === CST.SCALAR || lexeme === CST.FLOW_END;
}
