import { quoted, scalarJson } from './json-scalar';
import type { MapValue, Value } from '../values/value';

/**
 * JSON as Jackson's default pretty printer lays it out, members in their order, without a final newline (behaviour.md
 * App. B).
 */
export function prettyJson(value: Value): string {
  return printed(value, 0);
}

/** `level` counts the objects around the value: arrays stay on their line and don't indent. */
function printed(value: Value, level: number): string {
  switch (value.kind) {
    case 'list':
      return value.items.length === 0
        ? '[ ]'
        : `[ ${value.items.map((item) => printed(item, level)).join(', ')} ]`;
    case 'map':
      return value.members.size === 0 ? '{ }' : printedObject(value, level);
    default:
      return scalarJson(value);
  }
}

function printedObject({ members }: MapValue, level: number): string {
  const indent = '  '.repeat(level + 1);
  const lines = [...members].map(
    ([key, member]) => `${indent}${quoted(key)} : ${printed(member.value, level + 1)}`,
  );
  return `{\n${lines.join(',\n')}\n${'  '.repeat(level)}}`;
}
