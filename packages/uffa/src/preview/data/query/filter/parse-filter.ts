import { notAnswered, Refusal } from '../../answers/refusal';
import { operators, type Filter, type Literal, type Operator } from './filter';
import { literalOf } from './literal';
import { tokensOf, type Token } from './tokens';

/** So deep nobody nests a filter, and each level is a call. */
const DEEPEST = 100;

/** Words that OData has, and the preview's filters do not. */
const OTHER_OPERATORS = ['has', 'add', 'sub', 'mul', 'div', 'divby', 'mod'];

/**
 * Reads the part of OData's filters that docs/preview-data.md names. Linear in the length of the text.
 * @throws Refusal with 400 for what is not a filter, and with 501 for a filter of another kind
 */
export function parseFilter(text: string): Filter {
  const parser = new FilterParser(tokensOf(text));
  const filter = parser.or(0);
  parser.expectEnd();
  return filter;
}

class FilterParser {
  private next = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  or(depth: number): Filter {
    return this.chain('or', () => this.chain('and', () => this.unary(depth)));
  }

  expectEnd(): void {
    if (this.token.kind !== 'end') throw this.unexpected();
  }

  private get token(): Token {
    return this.tokens[Math.min(this.next, this.tokens.length - 1)] ?? { kind: 'end', text: '', offset: 0 };
  }

  private take(): Token {
    const { token } = this;
    this.next++;
    return token;
  }

  private chain(kind: 'and' | 'or', operand: () => Filter): Filter {
    const first = operand();
    const of = [first];
    while (this.isWord(kind)) {
      this.take();
      of.push(operand());
    }
    return of.length === 1 ? first : { kind, of };
  }

  private unary(depth: number): Filter {
    if (depth > DEEPEST) throw notAnswered(`The filter is nested more than ${DEEPEST} deep.`);
    if (this.isWord('not')) {
      this.take();
      return { kind: 'not', of: this.unary(depth + 1) };
    }
    if (this.token.kind === 'open') {
      this.take();
      const inner = this.or(depth + 1);
      this.expect('close');
      return inner;
    }
    return this.predicate();
  }

  private predicate(): Filter {
    const { text: property, kind } = this.token;
    if (kind !== 'word') throw this.unexpected();
    this.take();
    if (this.token.kind === 'open') return this.call(property);
    const operator = this.token;
    if (operator.kind !== 'word') throw this.unexpected();
    this.take();
    if (operator.text === 'in') return { kind: 'in', property, values: this.list() };
    if (isOperator(operator.text))
      return { kind: 'compare', property, operator: operator.text, value: this.literal() };
    throw OTHER_OPERATORS.includes(operator.text)
      ? notAnswered(`The preview's filters have no "${operator.text}".`)
      : malformed(operator);
  }

  private call(name: string): Filter {
    if (name !== 'contains' && name !== 'startswith')
      throw notAnswered(`The preview's filters have no "${name}(…)".`);
    this.take();
    const property = this.expect('word').text;
    this.expect('comma');
    const { text } = this.expect('text');
    this.expect('close');
    return { kind: name, property, text };
  }

  private list(): readonly Literal[] {
    this.expect('open');
    const values = [this.literal()];
    while (this.token.kind === 'comma') {
      this.take();
      values.push(this.literal());
    }
    this.expect('close');
    return values;
  }

  private literal(): Literal {
    const { token } = this;
    const literal = literalOf(token);
    if (literal === undefined) throw this.unexpected();
    this.take();
    return literal;
  }

  private expect(kind: Token['kind']): Token {
    if (this.token.kind !== kind) throw this.unexpected();
    return this.take();
  }

  private isWord(text: string): boolean {
    return this.token.kind === 'word' && this.token.text === text;
  }

  /** A slash leads to related entries, or to `any` and `all`: a filter, but none that the preview has. */
  private unexpected(): Refusal {
    const { text } = this.token;
    return text === '/'
      ? notAnswered("The preview's filters don't go from an entry to others, nor through lists.")
      : malformed(this.token);
  }
}

function isOperator(text: string): text is Operator {
  return (operators as readonly string[]).includes(text);
}

function malformed({ kind, text, offset }: Token): Refusal {
  const found = kind === 'end' ? 'its end' : `"${text.slice(0, 40)}"`;
  return new Refusal(400, `The filter is not well formed: ${found} at ${offset + 1} was not expected`);
}
