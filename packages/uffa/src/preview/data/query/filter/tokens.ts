import { Refusal } from '../../answers/refusal';

/** A piece of a filter's text, and where it begins. */
export interface Token {
  readonly kind: 'close' | 'comma' | 'end' | 'open' | 'other' | 'text' | 'word';
  /** Of a text without its quotes. */
  readonly text: string;
  readonly offset: number;
}

/** In UTF-16 code units. No browser sends a longer address. */
const LONGEST = 20_000;

// Each takes what it begins with as a whole, so that the work is linear.
const BLANKS = /[ \t\r\n]+/y;
const TEXT = /'((?:[^']|'')*)'/y;
// Names, numbers, dates and times; what they are, the parser finds out.
const WORD = /[\p{L}\p{N}_$.+:@-]+/uy;
const single: Readonly<Record<string, Token['kind']>> = { '(': 'open', ')': 'close', ',': 'comma' };

/**
 * The tokens of a filter, with one at the end that is nothing.
 * @throws Refusal for a text without its closing quote, and for a filter that is too long
 */
export function tokensOf(filter: string): readonly Token[] {
  if (filter.length > LONGEST) throw new Refusal(400, `The filter has more than ${LONGEST} characters`);
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < filter.length) {
    const [blanks] = match(BLANKS, filter, offset) ?? [''];
    offset += blanks.length;
    if (offset === filter.length) break;
    const { token, length } = tokenAt(filter, offset);
    tokens.push(token);
    offset += length;
  }
  return [...tokens, { kind: 'end', text: '', offset: filter.length }];
}

function tokenAt(filter: string, offset: number): { readonly token: Token; readonly length: number } {
  const character = filter.charAt(offset);
  const kind = Object.hasOwn(single, character) ? single[character] : undefined;
  if (kind !== undefined) return { token: { kind, text: character, offset }, length: 1 };
  if (character === "'") {
    const found = match(TEXT, filter, offset);
    if (found === undefined)
      throw new Refusal(400, `The filter has a text without its closing quote at ${offset + 1}`);
    const [whole, text = ''] = found;
    return { token: { kind: 'text', text: text.replaceAll("''", "'"), offset }, length: whole.length };
  }
  const [word = ''] = match(WORD, filter, offset) ?? [];
  if (word !== '') return { token: { kind: 'word', text: word, offset }, length: word.length };
  return { token: { kind: 'other', text: character, offset }, length: 1 };
}

function match(
  pattern: RegExp,
  text: string,
  offset: number,
): readonly [string, ...(string | undefined)[]] | undefined {
  pattern.lastIndex = offset;
  return (pattern.exec(text) as readonly [string, ...(string | undefined)[]] | null) ?? undefined;
}
