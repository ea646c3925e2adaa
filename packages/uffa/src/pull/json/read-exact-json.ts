import { JsonScanner, JsonSyntaxError } from '../../java-text/json-scanner';
import type { ExactJson } from './exact-json';

/** Jackson's limit: a portal reads nothing deeper. */
const DEEPEST = 1000;

/** Reads one JSON text to its end; undefined for anything else. The last of equal names counts. */
export function readExactJson(text: string): ExactJson | undefined {
  const scanner = new JsonScanner(text);
  try {
    const value = readValue(scanner, 0);
    scanner.skipBlanks();
    return scanner.character === '' ? value : undefined;
  } catch (error) {
    if (error instanceof JsonSyntaxError) return undefined;
    throw error;
  }
}

function readValue(scanner: JsonScanner, depth: number): ExactJson {
  const first = scanner.peek();
  if (first === '"') return scanner.string();
  if (first === '{' || first === '[') {
    if (depth >= DEEPEST) throw scanner.error('too-deep');
    scanner.offset++;
    return first === '{' ? readObject(scanner, depth + 1) : readList(scanner, depth + 1);
  }
  if (/[-0-9]/.test(first)) return { digits: scanner.number().text };
  const word = scanner.word();
  if (word === 'true' || word === 'false') return word === 'true';
  if (word === 'null') return null;
  throw scanner.error('bad-word');
}

function readList(scanner: JsonScanner, depth: number): readonly ExactJson[] {
  const items: ExactJson[] = [];
  while (scanner.peek() !== ']' || items.length > 0) {
    items.push(readValue(scanner, depth));
    if (endsAt(scanner, ']')) break;
  }
  scanner.offset++;
  return items;
}

function readObject(scanner: JsonScanner, depth: number): ExactJson {
  const members = new Map<string, ExactJson>();
  while (scanner.peek() !== '}' || members.size > 0) {
    if (scanner.character !== '"') throw scanner.error('unquoted-key');
    const name = scanner.string();
    if (scanner.peek() !== ':') throw scanner.error('missing-colon');
    scanner.offset++;
    members.set(name, readValue(scanner, depth));
    if (endsAt(scanner, '}')) break;
  }
  scanner.offset++;
  return members;
}

/** Leaves the scanner on the closing character, or behind a comma. */
function endsAt(scanner: JsonScanner, close: string): boolean {
  const next = scanner.peek();
  if (next === close) return true;
  if (next !== ',') throw scanner.error('missing-comma');
  scanner.offset++;
  return false;
}
