/** What JSON holds, as JavaScript has it. */
export type Json = string | number | boolean | null | readonly Json[] | JsonMap;

export interface JsonMap {
  readonly [name: string]: Json;
}

/** Whether a value of JSON is an object. */
export function isMap(value: Json | undefined): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value of JSON is a list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** A member of an object, as long as it is the object's own. */
export function memberOf(map: JsonMap, name: string): Json | undefined {
  return Object.hasOwn(map, name) ? map[name] : undefined;
}

/** An object whose members are sorted by their names, as a portal writes them. */
export function sortedMap(members: Iterable<readonly [string, Json]>): JsonMap {
  return Object.fromEntries([...members].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
