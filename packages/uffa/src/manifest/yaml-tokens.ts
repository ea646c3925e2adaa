import { CST, Lexer, Parser } from 'yaml';

/** Lexemes that stand for no characters of the text. */
const MARKS: readonly string[] = [CST.DOCUMENT, CST.SCALAR, CST.FLOW_END];
// A line with something other than a document's marker, a directive or a comment.
const REST = /^(?!---\s*$|\.\.\.\s*$|\s*#|%)(?=.*\S)/m;

export interface FirstDocument {
  readonly tokens: readonly CST.Token[];
  /** Where the text goes on behind the document; absent where nothing but comments follows. */
  readonly restAt?: number;
}

/** The tokens of a text's first document; what stands behind it is not even looked at, and may be anything. */
export function firstDocument(text: string): FirstDocument {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let isStarted = false;
  let previous = '';
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (isStarted && startsNext(lexeme, previous)) {
      tokens.push(...parser.end());
      return REST.test(text.slice(offset)) ? { tokens, restAt: offset } : { tokens };
    }
    isStarted ||= lexeme === CST.DOCUMENT;
    previous = lexeme;
    if (!MARKS.includes(lexeme)) offset += lexeme.length;
    tokens.push(...parser.next(lexeme));
  }
  tokens.push(...parser.end());
  return { tokens };
}

/** Whether a document is over; its own `---` stands directly behind the mark of its start. */
function startsNext(lexeme: string, previous: string): boolean {
  const isMarker = (lexeme === '---' || lexeme === '...') && previous !== CST.SCALAR;
  return lexeme === CST.DOCUMENT || (isMarker && previous !== CST.DOCUMENT);
}
