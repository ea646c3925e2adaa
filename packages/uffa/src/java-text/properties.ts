const SEPARATORS = '=:';
const BLANKS = ' \t\f';
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|([^]?))/g;
const ESCAPES: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f' };
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
  return new Map(logicalLines(text).map(entryOf));
}

/** The first `\\u` without four hexadecimal digits, in a line that counts: Java refuses the whole file. */
export function malformedEscape(text: string): string | undefined {
  return logicalLines(text)
    .map((line) => /^(?:[^\\]|\\u[0-9a-fA-F]{4}|\\[^u])*(\\u(?![0-9a-fA-F]{4})[^]{0,4})/.exec(line)?.[1])
    .find((escape) => escape !== undefined);
}

/** The text of a properties file: keys sorted by code unit, no date, LF, a newline at the end (behaviour.md 10, D3). */
export function printProperties(properties: ReadonlyMap<string, string>): string {
  const sorted = [...properties].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return sorted.map(([key, value]) => `${printedKey(key)}=${printedValue(value)}\n`).join('');
}

/** Lines with their continuations, without comments, blank lines and leading blanks. */
function logicalLines(text: string): readonly string[] {
  const lines: string[] = [];
  let open: string | undefined;
  for (const natural of text.split(/\r\n|\r|\n/)) {
    const line = natural.replace(/^[ \t\f]+/, '');
    if (open === undefined && (line === '' || line.startsWith('#') || line.startsWith('!'))) continue;
    const joined = (open ?? '') + line;
    const continues = endsInOddBackslashes(line);
    open = continues ? joined.slice(0, -1) : undefined;
    if (!continues) lines.push(joined);
  }
  // The last line may ask for a continuation that does not come; Java keeps it unless it is blank.
  return open === undefined || open === '' ? lines : [...lines, open];
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
