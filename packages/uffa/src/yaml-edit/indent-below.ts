import { isMap, isScalar, type ParsedNode, type YAMLMap } from 'yaml';
import { blockMapping, firstDocument } from './first-document';
import { linesOfPair } from './lines-of-pair';
import { nextLine } from './lines';
import type { Range } from './offsets-of';
import { insertion, type Splice } from './splice';
import { textStyle } from './text-style';

/** A key of the first level that holds nothing, and the keys behind it that belong below it. */
export interface Outdented {
  readonly id: string;
  readonly keys: readonly string[];
}

/**
 * Indents keys of the first level below the ones that they belong to. None where anything else stands between them, or
 * an entry of the first level may belong below one, too.
 */
export function indentBelow(text: string, all: readonly Outdented[]): readonly Splice[] {
  const root = blockMapping(firstDocument(text));
  const blocks = root && all.map((each) => blockOf(text, root, each));
  if (root === undefined || blocks === undefined) return [];
  const owned = all.reduce((count, { keys }) => count + 1 + keys.length, 0);
  const others = root.items.filter(({ key, value }) => isEntry(keyText(key), value));
  if (owned + others.length !== root.items.length) return [];
  const margin = ' '.repeat(textStyle(text).indent);
  const lines = blocks.map((block) => block && splicesIn(text, block, margin));
  return lines.every((each) => each !== undefined) ? lines.flat() : [];
}

/** The whole lines of the keys; undefined where they don't follow the id as they are named. */
function blockOf(text: string, root: YAMLMap.Parsed, { id, keys }: Outdented): Range | undefined {
  const at = root.items.findIndex(({ key, value }) => keyText(key) === id && isEmpty(value));
  const pairs = root.items.slice(at + 1, at + 1 + keys.length);
  const isAsNamed = at >= 0 && pairs.map(({ key }) => keyText(key)).join('\n') === keys.join('\n');
  const lines = isAsNamed ? pairs.map((pair) => linesOfPair(text, { pair, mapping: root })) : [];
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined || new Set(keys).size < keys.length) return undefined;
  return lines.includes(undefined) ? undefined : { start: first.start, end: last.end };
}

/** What is an entry of the first level by its right. */
function isEntry(key: string, value: ParsedNode | null): boolean {
  if (key === 'assemble') return true;
  return isMap(value) && (key === 'runtime' || value.items.some((pair) => keyText(pair.key) === 'type'));
}

function keyText(key: ParsedNode): string {
  return isScalar(key) ? String(key.value) : '';
}

/** Only what is written without a value: a comment may follow. */
function isEmpty(value: ParsedNode | null): boolean {
  return value === null || (isScalar(value) && value.range[0] === value.range[1]);
}

function splicesIn(text: string, { start, end }: Range, margin: string): readonly Splice[] {
  const splices: Splice[] = [];
  for (let at = start; at < end; at = nextLine(text, at)) {
    const line = text.slice(at, nextLine(text, at));
    if (line.trim() !== '') splices.push(insertion(at, margin));
  }
  return splices;
}
