import type { Position } from '../diagnostics/position';
import { placesInText } from './places-in-text';

const SEPARATORS = '=:';
const BLANKS = ' \t\f';
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|([^]?))/g;
const ESCAPES: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f' };
const NATURAL_LINE = /([^\r\n]*)(\r\n|\r|\n|$)/g;
const PRINTED_ESCAPES: Readonly<Record<string, string>> = {
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\f': '\\f',
};

/**
 * Reads the text of a `java.util.Properties` file; the last of equal keys wins. An incomplete `\uXXXX`, which Java
 * refuses, is read as plain text.
 */
export function parseProperties(text: string): ReadonlyMap<string, string> {
  return new Map(logicalLines(text).map(({ line }) => entryOf(line)));
}

/** A property with the place of the line that it starts in. */
export interface PlacedProperty {
  readonly key: string;
  readonly value: string;
  readonly position: Position;
}

/** The properties of a file that count, the last of equal keys, each at its place. */
export function placedProperties(text: string, file: string): readonly PlacedProperty[] {
  const placeOf = placesInText(text, file);
  const found = logicalLines(text).map(({ line, start, end }): [string, PlacedProperty] => {
    const [key, value] = entryOf(line);
    return [key, { key, value, position: placeOf(start, end) }];
  });
  return [...new Map(found).values()];
}

/** The first `\\u` without four hexadecimal digits, in a line that counts: Java refuses the whole file. */
export function malformedEscape(text: string): string | undefined {
  return logicalLines(text)
    .map(({ line }) => /^(?:[^\\]|\\u[0-9a-fA-F]{4}|\\[^u])*(\\u(?![0-9a-fA-F]{4})[^]{0,4})/.exec(line)?.[1])
    .find((escape) => escape !== undefined);
}

/** The text of a properties file: keys sorted by code unit, no date, LF, a newline at the end (behaviour.md 10, D3). */
export function printProperties(properties: ReadonlyMap<string, string>): string {
  const sorted = [...properties].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return sorted.map(([key, value]) => `${printedKey(key)}=${printedValue(value)}\n`).join('');
}

/** A line with its continuations joined, and where in the text they begin and end. */
interface LogicalLine {
  readonly line: string;
  readonly start: number;
  readonly end: number;
}

/** Lines with their continuations, without comments, blank lines and leading blanks. */
function logicalLines(text: string): readonly LogicalLine[] {
  const lines: LogicalLine[] = [];
  let open = '';
  let start = 0;
  for (const { 0: natural, 1: content = '', 2: end, index } of text.matchAll(NATURAL_LINE)) {
    const line = content.replace(/^[ \t\f]+/, '');
    // A line that holds nothing but a continuation is as good as none.
    if (open === '' && (line === '' || line.startsWith('#') || line.startsWith('!'))) continue;
    if (open === '') start = index + content.length - line.length;
    const joined = open + line;
    const continues = endsInOddBackslashes(line);
    open = continues ? joined.slice(0, -1) : '';
    const isLast = index + natural.length === text.length && end !== '\r\n';
    // Java keeps an empty line that asks for a continuation which does not come, but not before CR LF.
    if (!continues || (isLast && open === '')) {
      lines.push({ line: joined === '\\' ? '' : joined, start, end: index + content.length });
    }
  }
  return lines;
}

function endsInOddBackslashes(line: string): boolean {
  const backslashes = /\\*$/.exec(line)?.[0].length ?? 0;
  return backslashes % 2 === 1;
}

function entryOf(line: string): [key: string, value: string] {
  const keyEnd = endOfKey(line);
  const valueStart = /^[ \t\f]*[=:]?[ \t\f]*/.exec(line.slice(keyEnd))?.[0].length ?? 0;
  return [unescaped(line.slice(0, keyEnd)), unescaped(line.slice(keyEnd + valueStart))];
}

function endOfKey(line: string): number {
  let index = 0;
  while (index < line.length && !(SEPARATORS + BLANKS).includes(line.charAt(index))) {
    index += line.charAt(index) === '\\' ? 2 : 1;
  }
  return Math.min(index, line.length);
}

function unescaped(text: string): string {
  return text.replace(ESCAPE, (_match, unicode: string | undefined, character: string | undefined = '') =>
    unicode === undefined ? (ESCAPES[character] ?? character) : String.fromCharCode(parseInt(unicode, 16)),
  );
}

function printedKey(key: string): string {
  return escaped(key).replaceAll(' ', '\\ ');
}

function printedValue(value: string): string {
  return escaped(value).replace(/^ /, '\\ ');
}

function escaped(text: string): string {
  return text.replace(/[=:#!\\\t\n\r\f]/g, (character) => PRINTED_ESCAPES[character] ?? `\\${character}`);
}
