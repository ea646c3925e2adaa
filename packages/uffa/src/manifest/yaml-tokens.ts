import { CST, Lexer, Parser } from 'yaml';

/** The tokens of a text's first document; what stands behind it is not even looked at, and may be anything. */
export function firstDocument(text: string): readonly CST.Token[] {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let isStarted = false;
  let previous = '';
  for (const lexeme of new Lexer().lex(text)) {
    if (isStarted && startsNext(lexeme, previous)) break;
    isStarted ||= lexeme === CST.DOCUMENT;
    previous = lexeme;
    tokens.push(...parser.next(lexeme));
  }
  tokens.push(...parser.end());
  return tokens;
}

/** Whether a document is over; its own `---` stands directly behind the mark of its start. */
function startsNext(lexeme: string, previous: string): boolean {
  const isMarker = (lexeme === '---' || lexeme === '...') && previous !== CST.SCALAR;
  return lexeme === CST.DOCUMENT || (isMarker && previous !== CST.DOCUMENT);
}
