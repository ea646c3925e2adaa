import type { Value } from '../../values/value';

/** A value that comes from a program, and so from no place in a file. */
export function withoutPlaces(value: Value): Value {
  switch (value.kind) {
    case 'list':
      return { kind: 'list', items: value.items.map(withoutPlaces) };
    case 'map': {
      const members = [...value.members].map(
        ([key, member]) => [key, { value: withoutPlaces(member.value) }] as const,
      );
      return { kind: 'map', members: new Map(members) };
    }
    case 'string':
      return { kind: 'string', value: value.value };
    case 'boolean':
      return { kind: 'boolean', value: value.value };
    case 'integer':
      return { kind: 'integer', value: value.value };
    case 'double':
      return { kind: 'double', value: value.value };
    case 'null':
      return { kind: 'null' };
  }
}
