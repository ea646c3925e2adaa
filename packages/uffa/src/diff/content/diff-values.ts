import { compactJson } from '../../java-text/compact-json';
import type { ListValue, MapValue, Value } from '../../values/value';

/** A difference of two values, where nothing around it differs. */
export interface ValueDifference {
  readonly path: readonly string[];
  readonly before?: Value;
  readonly after?: Value;
}

/**
 * Where two values differ: mappings by key, whatever their order, lists by index between what they begin and end with
 * alike.
 */
export function* diffValues(
  before: Value,
  after: Value,
  path: readonly string[] = [],
): Generator<ValueDifference> {
  if (before.kind === 'map' && after.kind === 'map') yield* diffMaps(before, after, path);
  else if (before.kind === 'list' && after.kind === 'list') yield* diffLists(before, after, path);
  else if (!isSame(before, after)) yield { path, before, after };
}

function* diffMaps(before: MapValue, after: MapValue, path: readonly string[]): Generator<ValueDifference> {
  const keys = [...new Set([...before.members.keys(), ...after.members.keys()])].sort();
  for (const key of keys) {
    yield* diffOptional(before.members.get(key)?.value, after.members.get(key)?.value, [...path, key]);
  }
}

function* diffLists(
  { items: before }: ListValue,
  { items: after }: ListValue,
  path: readonly string[],
): Generator<ValueDifference> {
  const [there, here] = [before.map(canonicalJson), after.map(canonicalJson)];
  const shorter = Math.min(there.length, here.length);
  let start = 0;
  while (start < shorter && there[start] === here[start]) start++;
  let end = 0;
  while (end < shorter - start && there.at(-1 - end) === here.at(-1 - end)) end++;
  const longest = Math.max(before.length, after.length) - end;
  for (let index = start; index < longest; index++) {
    const was = index < before.length - end ? before[index] : undefined;
    const is = index < after.length - end ? after[index] : undefined;
    yield* diffOptional(was, is, [...path, String(index)]);
  }
}

function* diffOptional(
  before: Value | undefined,
  after: Value | undefined,
  path: readonly string[],
): Generator<ValueDifference> {
  if (before !== undefined && after !== undefined) yield* diffValues(before, after, path);
  else if (before !== undefined) yield { path, before };
  else if (after !== undefined) yield { path, after };
}

function isSame(before: Value, after: Value): boolean {
  return before.kind === after.kind && compactJson(before) === compactJson(after);
}

/** The same text for values that differ in the order of keys only. */
function canonicalJson(value: Value): string {
  switch (value.kind) {
    case 'list':
      return `[${value.items.map(canonicalJson).join(',')}]`;
    case 'map':
      return `{${[...value.members]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member.value)}`)
        .join(',')}}`;
    default:
      return compactJson(value);
  }
}
