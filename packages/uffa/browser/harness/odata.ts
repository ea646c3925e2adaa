/** A piece of an OData expression. */
interface Token {
  readonly kind: 'text' | 'word' | 'number' | '(' | ')' | ',' | ':' | '/';
  readonly text: string;
}

const TOKEN = /\s*(?:('(?:[^']|'')*')|([A-Za-z_$][\w$.]*)|(-?\d[\w:.+-]*)|([(),:/]))/y;

const COMPARISONS: ReadonlySet<string> = new Set(['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'in']);

/**
 * What is wrong with a filter in OData; undefined: nothing, as far as its form goes. Names of fields and types are not
 * looked at. Knows what Liferay knows: comparisons, `and`, `or`, `not`, `in`, functions and `any`.
 */
export function odataProblem(text: string): string | undefined {
  if (text.trim() === '') return 'it is empty';
  const tokens = tokensIn(text);
  if (typeof tokens === 'string') return tokens;
  const parser = new Parser(tokens);
  try {
    parser.disjunction();
    parser.end();
    return undefined;
  } catch (error) {
    return error instanceof SyntaxError ? error.message : String(error);
  }
}

function tokensIn(text: string): readonly Token[] | string {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < text.trimEnd().length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (match === null) return `"${text.slice(at).trim().slice(0, 20)}" is not part of an expression`;
    const [, quoted, word, number, sign] = match;
    if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (sign !== undefined) tokens.push({ kind: sign as Token['kind'], text: sign });
  }
  return tokens;
}

const DEEPEST = 100;

/** Reads an expression from left to right; throws a SyntaxError where it can't go on. */
class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  disjunction(): void {
    if (++this.depth > DEEPEST) throw new SyntaxError('it is nested too deeply');
    this.negation();
    while (this.takeWord('and') || this.takeWord('or')) this.negation();
    this.depth--;
  }

  end(): void {
    const { text } = this.next ?? {};
    if (text !== undefined) throw new SyntaxError(`"${text}" is one too many`);
  }

  private negation(): void {
    while (this.takeWord('not'));
    this.comparison();
  }

  private comparison(): void {
    this.operand();
    const { kind, text = '' } = this.next ?? {};
    if (kind !== 'word' || !COMPARISONS.has(text)) return;
    this.at++;
    if (text === 'in') this.list();
    else this.operand();
  }

  private list(): void {
    this.expect('(');
    do this.operand();
    while (this.take(','));
    this.expect(')');
  }

  private operand(): void {
    if (this.take('(')) {
      this.disjunction();
      this.expect(')');
      return;
    }
    const token = this.next;
    if (token === undefined) throw new SyntaxError('it ends too soon');
    const isValue = token.kind === 'text' || token.kind === 'number' || token.kind === 'word';
    if (!isValue || COMPARISONS.has(token.text) || ['and', 'or'].includes(token.text)) {
      throw new SyntaxError(`"${token.text}" stands where a field or a value was expected`);
    }
    this.at++;
    if (token.kind === 'word') this.path();
  }

  /** What follows a name: more names, or the arguments of a function. */
  private path(): void {
    while (this.take('/')) this.expect('word');
    if (!this.take('(')) return;
    if (this.take(')')) return;
    if (this.next?.kind === 'word' && this.tokens[this.at + 1]?.kind === ':') {
      this.at += 2;
      this.disjunction();
    } else {
      do this.disjunction();
      while (this.take(','));
    }
    this.expect(')');
  }

  private get next(): Token | undefined {
    return this.tokens[this.at];
  }

  private take(kind: Token['kind']): boolean {
    const isThere = this.next?.kind === kind;
    if (isThere) this.at++;
    return isThere;
  }

  private takeWord(text: string): boolean {
    const isThere = this.next?.kind === 'word' && this.next.text === text;
    if (isThere) this.at++;
    return isThere;
  }

  private expect(kind: Token['kind']): void {
    if (this.take(kind)) return;
    const expected = kind === 'word' ? 'a name' : `"${kind}"`;
    throw new SyntaxError(
      this.next === undefined
        ? `it ends where ${expected} was expected`
        : `"${this.next.text}" stands where ${expected} was expected`,
    );
  }
}
