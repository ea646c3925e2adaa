import { list, map, type Value } from '../values/value';

/** Sorts the keys of every mapping in the tree by UTF-16 code unit, as Java's TreeMap does. */
export function sortKeys(value: Value): Value {
  if (value.kind === 'list') return list(value.items.map(sortKeys));
  if (value.kind !== 'map') return value;
  const sorted = [...value.members].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return map(sorted.map(([key, member]) => [key, sortKeys(member.value)] as const));
}
