import type { JsonProblem } from '../diagnostics/kinds/json-problems';

/** Why a text is not JSON, at an offset. */
export class JsonSyntaxError extends Error {
  override readonly name = 'JsonSyntaxError';

  constructor(
    readonly problem: JsonProblem,
    readonly offset: number,
  ) {
    super(problem);
  }
}

/** What a pattern found, and its groups. */
type Match = readonly [string, ...(string | undefined)[]] | RegExpExecArray;

const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y;
const PLAIN_TEXT = /[^"\\\u0000-\u001f]*/y;
const NO_MATCH: Match = [''];
const WORD = /[\p{L}\p{N}_$]*/uy;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
// Jackson's limit; it also keeps a hostile file from making numbers that take minutes to convert.
const LONGEST_NUMBER = 1000;

/** Steps through JSON text token by token and throws `JsonSyntaxError` where Jackson would. */
export class JsonScanner {
  offset = 0;

  constructor(readonly text: string) {}

  get character(): string {
    return this.text.charAt(this.offset);
  }

  skipBlanks(): void {
    while (isBlank(this.text.charCodeAt(this.offset))) this.offset++;
  }

  /** The next character after blanks; the text's end is an error. */
  peek(): string {
    this.skipBlanks();
    if (this.character === '') throw this.error('unexpected-end');
    if (this.character === '/' || this.character === '#') throw this.error('comment');
    return this.character;
  }

  error(problem: JsonProblem, offset = this.offset): JsonSyntaxError {
    return new JsonSyntaxError(problem, offset);
  }

  string(): string {
    this.offset++;
    let text = '';
    for (;;) {
      text += this.match(PLAIN_TEXT)[0];
      if (this.character === '"') break;
      if (this.character === '') throw this.error('unexpected-end');
      if (this.character !== '\\') throw this.error('control-character');
      text += this.escape();
    }
    this.offset++;
    return text;
  }

  number(): { readonly text: string; readonly isInteger: boolean } {
    const start = this.offset;
    const [text, fraction, exponent] = this.match(NUMBER);
    const isComplete = text !== '' && /^[\s,\]}]?$/.test(this.character);
    if (!isComplete || text.length > LONGEST_NUMBER) throw this.error('bad-number', start);
    return { text, isInteger: fraction === undefined && exponent === undefined };
  }

  /** A run of letters and digits, such as `true`. */
  word(): string {
    return this.match(WORD)[0];
  }

  private escape(): string {
    const start = this.offset;
    const character = this.text.charAt(start + 1);
    if (character === 'u') {
      const digits = this.text.slice(start + 2, start + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw this.error('bad-escape', start);
      this.offset = start + 6;
      return String.fromCharCode(parseInt(digits, 16));
    }
    const plain = ESCAPES[character];
    if (plain === undefined) throw this.error('bad-escape', start);
    this.offset = start + 2;
    return plain;
  }

  private match(pattern: RegExp): Match {
    pattern.lastIndex = this.offset;
    const found: Match = pattern.exec(this.text) ?? NO_MATCH;
    this.offset += found[0].length;
    return found;
  }
}

/** Of a UTF-16 code unit, which is not a number behind the text's end. */
function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0d || unit === 0x0a;
}
