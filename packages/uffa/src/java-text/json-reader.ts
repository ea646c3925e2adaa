import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { JsonScanner, JsonSyntaxError } from './json-scanner';
import { placesInText, type PlaceOf } from './places-in-text';
import type { Member, Value } from '../values/value';

export interface ReadValue {
  /** Absent where the text is blank or cannot be read. */
  readonly value?: Value;
  readonly diagnostics: readonly Diagnostic<'json-syntax'>[];
}

/** Takes the elements of a list as they are read, so that a long one is never whole in memory. */
export interface Drain {
  /** The member of the root whose list it is. */
  readonly member: string;
  /** Is told that the list begins, and what of the root is known by then; of equal keys the last counts. */
  readonly start: (before: ReadonlyMap<string, Member>) => void;
  /** Is given some elements, which the value does not have. */
  readonly take: (items: readonly Value[]) => void;
}

/** So many elements are given away at a time. */
const DRAINED = 256;

// Jackson's limit.
const DEEPEST = 1000;
// Jackson skips it in bytes (json-bytes.ts), but not in a text.
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Reads JSON as Jackson's `readTree` does: the first value counts and what follows it is ignored; integers are exact;
 * the last of equal keys wins; no comments, no trailing commas (behaviour.md App. B). A blank text has no value and no
 * diagnostic.
 *
 * @param drain takes a list of the root's in parts; absent: the value has it whole
 */
export function parseJson(text: string, file: string, drain?: Drain): ReadValue {
  const placeOf = placesInText(text, file);
  const scanner = new JsonScanner(text);
  scanner.skipBlanks();
  if (scanner.character === '') return { diagnostics: [] };
  try {
    return { value: readValue(scanner, placeOf, 0, drain), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const found = [...text.slice(error.offset, error.offset + 2)][0] ?? '';
    const args = { file, problem: error.problem, found };
    return { diagnostics: [diagnostic('json-syntax', args, placeOf(error.offset))] };
  }
}

/** What becomes of a list: a value, or parts that are given away. */
type Take = Drain['take'];

/** Each kind of value is made whole at once: a copy of each that is given its place takes longer than the reading. */
function readValue(scanner: JsonScanner, placeOf: PlaceOf, depth: number, drain?: Drain, take?: Take): Value {
  const first = scanner.peek();
  const start = scanner.offset;
  if (first === '"') {
    const value = scanner.string();
    return { kind: 'string', value, position: placeOf(start, scanner.offset) };
  }
  if (first === '{' || first === '[') {
    if (depth >= DEEPEST) throw scanner.error('too-deep');
    scanner.offset++;
    if (first === '[') {
      const items = readArray(scanner, placeOf, depth + 1, take);
      return { kind: 'list', items, position: placeOf(start, scanner.offset) };
    }
    const members = readObject(scanner, placeOf, depth + 1, drain);
    return { kind: 'map', members, position: placeOf(start, scanner.offset) };
  }
  return /[-0-9]/.test(first) ? readNumber(scanner, placeOf) : readWord(scanner, placeOf, first);
}

function readNumber(scanner: JsonScanner, placeOf: PlaceOf): Value {
  const start = scanner.offset;
  const { text, isInteger } = scanner.number();
  const position = placeOf(start, scanner.offset);
  return isInteger
    ? { kind: 'integer', value: BigInt(text), position }
    : { kind: 'double', value: Number(text), position };
}

function readWord(scanner: JsonScanner, placeOf: PlaceOf, first: string): Value {
  const start = scanner.offset;
  if (first === "'") throw scanner.error('single-quotes');
  const word = scanner.word();
  const position = placeOf(start, scanner.offset);
  if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true', position };
  if (word === 'null') return { kind: 'null', position };
  if (first === BYTE_ORDER_MARK) throw scanner.error('byte-order-mark');
  throw scanner.error(word === '' ? 'unexpected-character' : 'bad-word', start);
}

function readArray(scanner: JsonScanner, placeOf: PlaceOf, depth: number, take?: Take): readonly Value[] {
  let items: Value[] = [];
  let isFirst = true;
  while (scanner.peek() !== ']' || !isFirst) {
    isFirst = false;
    if (scanner.peek() === ']') throw scanner.error('trailing-comma');
    items.push(readValue(scanner, placeOf, depth));
    if (take !== undefined && items.length === DRAINED) {
      take(items);
      items = [];
    }
    if (endsAfterItem(scanner, ']')) break;
  }
  scanner.offset++;
  if (take === undefined) return items;
  take(items);
  return [];
}

function readObject(
  scanner: JsonScanner,
  placeOf: PlaceOf,
  depth: number,
  drain?: Drain,
): ReadonlyMap<string, Member> {
  const members = new Map<string, Member>();
  let isFirst = true;
  while (scanner.peek() !== '}' || !isFirst) {
    isFirst = false;
    const keyStart = scanner.offset;
    const key = readKey(scanner);
    const keyPosition = placeOf(keyStart, scanner.offset);
    if (scanner.peek() !== ':') throw scanner.error('missing-colon');
    scanner.offset++;
    const isDrained = drain !== undefined && key === drain.member && scanner.peek() === '[';
    if (isDrained) drain.start(members);
    const value = readValue(scanner, placeOf, depth, undefined, isDrained ? drain.take : undefined);
    members.set(key, { value, keyPosition, ...replacedBy(members.get(key)) });
    if (endsAfterItem(scanner, '}')) break;
  }
  scanner.offset++;
  return members;
}

/** The place of the equal key before this one: of the last, since a hostile file may have very many. */
function replacedBy(earlier: Member | undefined): Pick<Member, 'replaced'> {
  return earlier?.keyPosition === undefined ? {} : { replaced: [earlier.keyPosition] };
}

function readKey(scanner: JsonScanner): string {
  if (scanner.character === '"') return scanner.string();
  if (scanner.character === '}') throw scanner.error('trailing-comma');
  throw scanner.error(scanner.character === "'" ? 'single-quotes' : 'unquoted-key');
}

/** Leaves the scanner on the closing character, or behind a comma. */
function endsAfterItem(scanner: JsonScanner, close: string): boolean {
  const next = scanner.peek();
  if (next === close) return true;
  if (next !== ',') throw scanner.error('missing-comma');
  scanner.offset++;
  return false;
}
