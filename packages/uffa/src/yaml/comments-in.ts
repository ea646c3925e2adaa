import { CST, Lexer } from 'yaml';
import { LONGEST_YAML, MOST_LEXEMES } from './yaml-limits';

/** A comment of a yaml text. */
export interface YamlComment {
  /** From its `#` to the end of its line. */
  readonly text: string;
  /** In UTF-16 code units, of its `#`. */
  readonly offset: number;
}

/** The comments of a yaml text that hold a word; what looks like one within a text of several lines is none. */
export function commentsWith(word: string, text: string): readonly YamlComment[] {
  if (!text.includes(word) || text.length > LONGEST_YAML) return [];
  const found: YamlComment[] = [];
  let offset = 0;
  let previous = '';
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (++lexemes > MOST_LEXEMES) break;
    if (lexeme.startsWith('#') && previous !== CST.SCALAR && lexeme.includes(word)) {
      found.push({ text: lexeme, offset });
    }
    if (!marks.includes(lexeme)) offset += lexeme.length;
    previous = lexeme;
  }
  return found;
}

/** They stand for no characters of the text. */
const marks: readonly string[] = [CST.DOCUMENT, CST.SCALAR, CST.FLOW_END];
