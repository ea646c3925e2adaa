import { doubleToString } from './java-double';
import type { BooleanValue, DoubleValue, IntegerValue, NullValue, StringValue } from '../values/value';

type Scalar = StringValue | BooleanValue | IntegerValue | DoubleValue | NullValue;

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
};

const ESCAPED = /["\\\u0000-\u001f]/g;
// With the `u` flag this matches only surrogates without their other half, for each of which Java's encoder writes a
// question mark.
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** A scalar as Jackson writes it; numbers that JSON lacks become strings (behaviour.md App. B). */
export function scalarJson(value: Scalar): string {
  switch (value.kind) {
    case 'string':
      return quoted(value.value);
    case 'double':
      return Number.isFinite(value.value) ? doubleToString(value.value) : quoted(doubleToString(value.value));
    case 'boolean':
    case 'integer':
      return String(value.value);
    case 'null':
      return 'null';
  }
}

/** A string or key in quotes. Leaves `/`, DEL, U+2028 and everything beyond ASCII as it is. */
export function quoted(text: string): string {
  return `"${text.replace(ESCAPED, escaped).replace(LONE_SURROGATES, '?')}"`;
}

function escaped(character: string): string {
  return (
    SHORT_ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  );
}
