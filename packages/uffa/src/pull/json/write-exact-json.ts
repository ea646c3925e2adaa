import { isList, isNumber, type ExactJson } from './exact-json';

/**
 * JSON laid out with a member or element on each line, as `JSON.stringify` with two blanks does, the members in their
 * order.
 *
 * @param level how deep the value is in what surrounds it: its first line is not indented
 */
export function writeExactJson(value: ExactJson, level = 0): string {
  const parts: string[] = [];
  write(value, level, parts);
  return parts.join('');
}

function write(value: ExactJson, level: number, parts: string[]): void {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') {
    // Halves of surrogate pairs become escapes.
    parts.push(JSON.stringify(value));
  } else if (isNumber(value)) {
    parts.push(value.digits);
  } else if (isList(value)) {
    writeAll('[', value, ']', level, parts, (item) => write(item, level + 1, parts));
  } else {
    writeAll('{', [...value], '}', level, parts, ([name, member]) => {
      parts.push(JSON.stringify(name), ': ');
      write(member, level + 1, parts);
    });
  }
}

function writeAll<T>(
  open: string,
  elements: readonly T[],
  close: string,
  level: number,
  parts: string[],
  writeOne: (element: T) => void,
): void {
  if (elements.length === 0) {
    parts.push(open, close);
    return;
  }
  const indent = '  '.repeat(level + 1);
  let before = `${open}\n${indent}`;
  for (const element of elements) {
    parts.push(before);
    writeOne(element);
    before = `,\n${indent}`;
  }
  parts.push(`\n${'  '.repeat(level)}${close}`);
}

/** The same text for values that differ in the order of members and in layout only. */
export function canonicalText(value: ExactJson): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (isNumber(value)) return value.digits;
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`;
  const members = [...value].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalText(member)}`).join(',')}}`;
}
