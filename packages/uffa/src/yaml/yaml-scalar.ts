import { boolean, double, integer, nullValue, string, type Value } from '../values/value';

// SnakeYAML's resolver and Jackson's number decoding on top of it: YAML 1.1, but sexagesimals stay text (behaviour.md
// 3).
const TRUE = /^(?:yes|Yes|YES|true|True|TRUE|on|On|ON)$/;
const FALSE = /^(?:no|No|NO|false|False|FALSE|off|Off|OFF)$/;
const NULL = /^(?:~|null|Null|NULL)?$/;
const BINARY = /^([-+]?)0b_*([01][01_]*)$/;
const HEXADECIMAL = /^([-+]?)0x_*([0-9a-fA-F][0-9a-fA-F_]*)$/;
const OCTAL = /^([-+]?)0_*([0-7][0-7_]*)$/;
const DECIMAL = /^([-+]?)(0|[1-9][0-9_]*)$/;
const FLOAT =
  /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+|[-+]?\.[0-9_]+(?:[eE][-+]?[0-9]+)?)$/;
// Texts that the resolver takes for numbers although they cannot become one: `.inf`, `.nan`, `1:30.5`.
const NO_NUMBER =
  /^(?:[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|[-+]?\._+(?:[eE][-+]?[0-9]+)?)$/;

/** What a tag such as `!!int` asks a scalar to be; the other tags leave it a text. */
const TAGGED: Readonly<Record<string, (text: string) => Value | undefined>> = {
  'tag:yaml.org,2002:bool': (text) => booleanOf(text) ?? string(text),
  'tag:yaml.org,2002:int': (text) =>
    integerOf(text.toLowerCase()) ?? (/^[-+]?0[bx_\d]/i.test(text) ? undefined : string(text)),
  'tag:yaml.org,2002:float': (text) => (/^[-+]?0[bxo]/i.test(text) ? undefined : floatOf(text)),
  'tag:yaml.org,2002:null': () => nullValue,
};

/** Reads a scalar without quotes; `undefined` for a number that Jackson refuses. */
export function plainScalar(text: string): Value | undefined {
  if (NULL.test(text)) return nullValue;
  const value = booleanOf(text) ?? integerOf(text);
  if (value) return value;
  if (NO_NUMBER.test(text)) return undefined;
  return FLOAT.test(text) ? floatOf(text) : string(text);
}

/** Reads a scalar with an explicit tag, in quotes or not. */
export function taggedScalar(text: string, tag: string): Value | undefined {
  const read = text !== '' && Object.hasOwn(TAGGED, tag) ? TAGGED[tag] : undefined;
  return read ? read(text) : string(text);
}

function booleanOf(text: string): Value | undefined {
  if (TRUE.test(text)) return boolean(true);
  return FALSE.test(text) ? boolean(false) : undefined;
}

function integerOf(text: string): Value | undefined {
  return (
    digitsOf(text, BINARY, '0b') ??
    digitsOf(text, OCTAL, '0o') ??
    digitsOf(text, DECIMAL, '') ??
    digitsOf(text, HEXADECIMAL, '0x')
  );
}

function digitsOf(text: string, pattern: RegExp, prefix: string): Value | undefined {
  const [, sign, digits] = pattern.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const magnitude = BigInt(prefix + digits.replaceAll('_', ''));
  return integer(sign === '-' ? -magnitude : magnitude);
}

/** A number beyond a double's range is infinite, as in Java. */
function floatOf(text: string): Value | undefined {
  const value = Number(text.replaceAll('_', ''));
  return Number.isNaN(value) ? undefined : double(value);
}
