import type { Literal } from './filter';
import type { Token } from './tokens';

const NUMBER = /^[-+]?\d{1,40}(?:\.\d{1,40})?(?:[eE][-+]?\d{1,3})?$/;
const TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[-+]\d{2}:\d{2}))?$/;

/** The value that a token is; undefined for another token. */
export function literalOf({ kind, text }: Token): Literal | undefined {
  if (kind === 'text') return { kind, value: text };
  if (kind !== 'word') return undefined;
  if (text === 'null') return { kind: 'null' };
  if (text === 'true' || text === 'false') return { kind: 'boolean', value: text === 'true' };
  if (NUMBER.test(text)) return { kind: 'number', value: Number(text) };
  return TIME.test(text) ? timeOf(text) : undefined;
}

/** A date, or a point in time; undefined for any other text. */
export function timeOf(text: string): Extract<Literal, { kind: 'time' }> | undefined {
  if (!TIME.test(text)) return undefined;
  const value = Date.parse(text);
  return Number.isNaN(value) ? undefined : { kind: 'time', value };
}
