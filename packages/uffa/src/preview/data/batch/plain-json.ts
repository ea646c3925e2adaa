import type { Value } from '../../../values/value';
import type { Json } from '../answers/json';

/** A value without its places. Integers beyond those that JavaScript counts with lose their last digits, as in a browser. */
export function plainJson(value: Value): Json {
  switch (value.kind) {
    case 'null':
      return null;
    case 'integer':
      return Number(value.value);
    case 'list':
      return value.items.map(plainJson);
    case 'map':
      return Object.fromEntries([...value.members].map(([key, member]) => [key, plainJson(member.value)]));
    default:
      return value.value;
  }
}
