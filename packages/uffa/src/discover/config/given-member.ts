import type { Position } from '../../diagnostics/position';
import type { Value } from '../../values/value';

/** A member of an object that a user wrote, as JSON has it. */
export interface GivenMember {
  readonly key: string;
  readonly keyPosition?: Position;
  readonly value: GivenValue;
}

/** A value that a user wrote, as far as a configuration has any. */
export interface GivenValue {
  readonly position?: Position;
  /** As it is shown to people. */
  readonly shown: string;
  readonly text?: string;
  readonly members?: readonly GivenMember[];
}

/** A value of a JSON file, with its places. */
export function givenByFile(value: Value): GivenValue {
  const place = value.position === undefined ? {} : { position: value.position };
  if (value.kind === 'string') return { ...place, shown: JSON.stringify(value.value), text: value.value };
  if (value.kind !== 'map') return { ...place, shown: shownKinds[value.kind] };
  const members = [...value.members].map(([key, member]) => ({
    key,
    ...(member.keyPosition === undefined ? {} : { keyPosition: member.keyPosition }),
    value: givenByFile(member.value),
  }));
  return { ...place, shown: 'an object', members };
}

const shownKinds: Readonly<Record<Exclude<Value['kind'], 'string' | 'map'>, string>> = {
  boolean: 'true or false',
  integer: 'a number',
  double: 'a number',
  null: 'null',
  list: 'a list',
};

/** A value that a program passes on, without places. */
export function givenByProgram(value: unknown): GivenValue {
  if (typeof value === 'string') return { shown: JSON.stringify(value), text: value };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { shown: JSON.stringify(value) };
  }
  const members = Object.entries(value).map(([key, member]) => ({ key, value: givenByProgram(member) }));
  return { shown: 'an object', members };
}
