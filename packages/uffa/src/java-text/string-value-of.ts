import { doubleToString } from './java-double';
import type { Value } from '../values/value';

/** Java's `String.valueOf`: `{a=b, c=[1, two]}` for containers, `null` for null (behaviour.md 7). */
export function textOf(value: Value): string {
  switch (value.kind) {
    case 'string':
      return value.value;
    case 'double':
      return doubleToString(value.value);
    case 'boolean':
    case 'integer':
      return String(value.value);
    case 'null':
      return 'null';
    case 'list':
      return `[${value.items.map(textOf).join(', ')}]`;
    case 'map':
      return `{${[...value.members].map(([key, member]) => `${key}=${textOf(member.value)}`).join(', ')}}`;
  }
}
