import { CST, Parser } from 'yaml';
import { isMark, lexemesOf } from './yaml-lexemes';
import { MOST_KEYS, MOST_LEXEMES } from './yaml-limits';

// Each level puts its collection, and perhaps a key, onto the parser's stack.
const TOKENS_PER_LEVEL = 3;
// A line with something other than a document's marker, a directive or a comment.
const REST = /^(?!---[ \t\r]*$|\.\.\.[ \t\r]*$|[ \t]*#|%)[^\n]*\S/m;

// What a key, an item of a list, or an anchor or tag, which cost as much, can't do without.
const KEY_OR_ITEM = /^(?:[-?:,[{]|[&*!].*)$/s;

export interface FirstDocument {
  readonly tokens: readonly CST.Token[];
  /** Where the text goes on behind the document; absent where only comments follow. */
  readonly restAt?: number;
  /** Where it has too many keys or items, and was not read on. */
  readonly manyKeysAt?: number;
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
  let keys = 0;
  let lexemes = 0;
  for (const lexeme of lexemesOf(text)) {
    if (isStarted && startsNext(lexeme, previous)) {
      tokens.push(...parser.end());
      return REST.test(text.slice(offset)) ? { tokens, restAt: offset } : { tokens };
    }
    isStarted ||= lexeme === CST.DOCUMENT;
    if (previous !== CST.SCALAR && KEY_OR_ITEM.test(lexeme)) keys++;
    if (keys > MOST_KEYS || ++lexemes > MOST_LEXEMES) {
      return { tokens: [], manyKeysAt: offset };
    }
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
