import type { AttributeType, CatalogueAttribute } from '../../catalogue/catalogue';
import { doubleToString } from '../../java-text/java-double';
import { textOf } from '../../java-text/string-value-of';
import type { Value } from '../../values/value';
import { isUnresolved } from './unresolved-text';

/** What keeps Liferay from reading a value as what an attribute is. */
export type SettingProblem =
  | { readonly is: 'of wrong kind'; readonly value: string; readonly expected: string; readonly at: Value }
  | { readonly is: 'not offered'; readonly value: string; readonly at: Value }
  | {
      readonly is: 'out of range';
      readonly value: string;
      readonly limit: 'at least' | 'at most';
      readonly bound: string;
      readonly at: Value;
    };

/** Whole numbers, by their bits. */
const bits: Readonly<Partial<Record<AttributeType, bigint>>> = {
  byte: 8n,
  short: 16n,
  integer: 32n,
  long: 64n,
};

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,4})?$/;

/** What is wrong with a value: at most one problem for each of its parts. Null is not a value. */
export function settingProblems(value: Value, attribute: CatalogueAttribute): readonly SettingProblem[] {
  if (value.kind !== 'list') {
    // The values of a list may be written as one text, in ways that differ between configurations.
    return attribute.isList && value.kind === 'string' && /[|,\n]/.test(value.value)
      ? []
      : problemOf(value, attribute);
  }
  if (attribute.isList || value.items.length <= 1) {
    return value.items.flatMap((item) => problemOf(item, attribute));
  }
  return [
    {
      is: 'of wrong kind',
      value: `${value.items.length} values`,
      expected: expectedBy(attribute),
      at: value,
    },
  ];
}

function problemOf(value: Value, attribute: CatalogueAttribute): readonly SettingProblem[] {
  const { type } = attribute;
  const wrong = (shown: string): readonly SettingProblem[] => [
    { is: 'of wrong kind', value: shown, expected: expectedBy(attribute), at: value },
  ];
  if (value.kind === 'null') return [];
  if (value.kind === 'list') return wrong('a list within a list');
  // A text for each language is a mapping, and the metatype has no word for it.
  if (value.kind === 'map') return isText(type) ? [] : wrong('a mapping');
  const text = value.kind === 'double' ? doubleToString(value.value) : textOf(value).trim();
  if (text === '' || isUnresolved(text)) return [];
  if (type === 'boolean') return /^(?:true|false|[01])$/i.test(text) ? [] : wrong(shownText(text));
  if (isText(type)) return notOffered(text, value, attribute);
  if (!isNumber(text, type)) return wrong(shownText(text));
  return outOfRange(text, value, attribute);
}

function isText(type: AttributeType): boolean {
  return type === 'string' || type === 'localized' || type === 'password' || type === 'character';
}

function isNumber(text: string, type: AttributeType): boolean {
  return bits[type] === undefined ? NUMBER.test(text) : /^[+-]?\d+$/.test(text);
}

function notOffered(
  text: string,
  at: Value,
  { options, type }: CatalogueAttribute,
): readonly SettingProblem[] {
  if (options === undefined || type === 'password' || options.includes(text)) return [];
  return [{ is: 'not offered', value: text, at }];
}

function outOfRange(
  text: string,
  at: Value,
  { type, min, max }: CatalogueAttribute,
): readonly SettingProblem[] {
  const wide = bits[type];
  const lowest = wide === undefined ? [] : [String(-(2n ** (wide - 1n)))];
  const highest = wide === undefined ? [] : [String(2n ** (wide - 1n) - 1n)];
  const low = [...(min === undefined ? [] : [min]), ...lowest].find((bound) => isLess(text, bound));
  if (low !== undefined) return [{ is: 'out of range', value: text, limit: 'at least', bound: low, at }];
  const high = [...(max === undefined ? [] : [max]), ...highest].find((bound) => isLess(bound, text));
  return high === undefined ? [] : [{ is: 'out of range', value: text, limit: 'at most', bound: high, at }];
}

/** Of texts that are numbers; a bound that is none bounds nothing. */
function isLess(one: string, other: string): boolean {
  const whole = /^[+-]?\d{1,30}$/;
  if (whole.test(one) && whole.test(other)) return BigInt(unsigned(one)) < BigInt(unsigned(other));
  return NUMBER.test(one) && NUMBER.test(other) && Number(one) < Number(other);
}

/** BigInt does not read a plus sign. */
function unsigned(text: string): string {
  return text.replace(/^\+/, '');
}

const words: Readonly<Record<AttributeType, string>> = {
  boolean: 'true or false',
  byte: 'a whole number',
  character: 'one character',
  double: 'a number',
  float: 'a number',
  integer: 'a whole number',
  localized: 'one text, or a text for each language',
  long: 'a whole number',
  password: 'one text',
  short: 'a whole number',
  string: 'one text',
};

function expectedBy({ type, isList }: CatalogueAttribute): string {
  return isList ? `a list, of which each item is ${words[type]}` : words[type];
}

/** So much of a value is shown. */
const LONGEST = 60;

function shownText(text: string): string {
  return text.length > LONGEST ? `"${text.slice(0, LONGEST)}…"` : `"${text}"`;
}
