import { CST, Parser } from 'yaml';
import { isMark, lexemesOf } from './yaml-lexemes';

// Each level puts its collection, and perhaps a key, onto the parser's stack.
const TOKENS_PER_LEVEL = 3;
// A line with something other than a document's marker, a directive or a comment.
const REST = /^(?!---\s*$|\.\.\.\s*$|\s*#|%)(?=.*\S)/m;

export interface FirstDocument {
  readonly tokens: readonly CST.Token[];
  /** Where the text goes on behind the document; absent where only comments follow. */
  readonly restAt?: number;
}

/**
 * The tokens of a text's first document; what stands behind it is not even looked at, and may be anything. Gives up
 * where collections are nested well below `deepest`: some megabytes of brackets would take many seconds.
 */
export function firstDocument(text: string, deepest: number): FirstDocument {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let isStarted = false;
  let previous = '';
  let offset = 0;
  for (const lexeme of lexemesOf(text)) {
    if (isStarted && startsNext(lexeme, previous)) {
      tokens.push(...parser.end());
      return REST.test(text.slice(offset)) ? { tokens, restAt: offset } : { tokens };
    }
    isStarted ||= lexeme === CST.DOCUMENT;
    previous = lexeme;
    if (!isMark(lexeme)) offset += lexeme.length;
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > deepest * TOKENS_PER_LEVEL) break;
  }
  tokens.push(...parser.end());
  return { tokens };
}

/** Whether a document is over; its own `---` stands directly behind the mark of its start. */
function startsNext(lexeme: string, previous: string): boolean {
  const isMarker = (lexeme === '---' || lexeme === '...') && previous !== CST.SCALAR;
  return lexeme === CST.DOCUMENT || (isMarker && previous !== CST.DOCUMENT);
}
