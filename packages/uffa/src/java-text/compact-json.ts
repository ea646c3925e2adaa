import { quoted, scalarJson } from './json-scalar';
import type { Value } from '../values/value';

/** JSON without any blank, members in their order. */
export function compactJson(value: Value): string {
  switch (value.kind) {
    case 'list':
      return `[${value.items.map(compactJson).join(',')}]`;
    case 'map':
      return `{${[...value.members].map(([key, member]) => `${quoted(key)}:${compactJson(member.value)}`).join(',')}}`;
    default:
      return scalarJson(value);
  }
}
