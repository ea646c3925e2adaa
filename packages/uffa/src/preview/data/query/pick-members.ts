import { isList, isMap, type Json, type JsonMap } from '../answers/json';

/**
 * Only the members that a call asks for by `fields`, and none of those that `restrictFields` names; a name with dots leads
 * into a member.
 */
export function pickMembers(map: JsonMap, query: URLSearchParams): JsonMap {
  const fields = namesIn(query, 'fields');
  const restricted = namesIn(query, 'restrictFields');
  const chosen = fields.length === 0 ? map : onlyMembers(map, fields);
  return restricted.length === 0 ? chosen : without(chosen, restricted);
}

/** The names of a parameter that is a list with commas, or that is there several times. */
export function namesIn(query: URLSearchParams, parameter: string): readonly string[] {
  return query
    .getAll(parameter)
    .flatMap((value) => value.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function onlyMembers(map: JsonMap, names: readonly string[]): JsonMap {
  return Object.fromEntries(
    Object.entries(map).flatMap(([member, value]): [string, Json][] => {
      if (names.includes(member)) return [[member, value]];
      const inner = below(names, member);
      return inner.length === 0 ? [] : [[member, within(value, (each) => onlyMembers(each, inner))]];
    }),
  );
}

function without(map: JsonMap, names: readonly string[]): JsonMap {
  return Object.fromEntries(
    Object.entries(map).flatMap(([member, value]): [string, Json][] => {
      if (names.includes(member)) return [];
      const inner = below(names, member);
      return [[member, inner.length === 0 ? value : within(value, (each) => without(each, inner))]];
    }),
  );
}

function below(names: readonly string[], member: string): readonly string[] {
  return names.filter((name) => name.startsWith(`${member}.`)).map((name) => name.slice(member.length + 1));
}

function within(value: Json, change: (map: JsonMap) => JsonMap): Json {
  if (isList(value)) return value.map((item) => within(item, change));
  return isMap(value) ? change(value) : value;
}
