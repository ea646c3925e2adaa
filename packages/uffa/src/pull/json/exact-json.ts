/**
 * JSON that is written as it was read: a number keeps its digits, and an object's members are a `Map`, in which no name
 * means anything, not even `__proto__`.
 */
export type ExactJson = null | boolean | string | ExactNumber | readonly ExactJson[] | ExactObject;

/** The digits of a number, as they were sent. */
export interface ExactNumber {
  readonly digits: string;
}

export type ExactObject = ReadonlyMap<string, ExactJson>;

export function isObject(value: ExactJson | undefined): value is ExactObject {
  return value instanceof Map;
}

export function isList(value: ExactJson | undefined): value is readonly ExactJson[] {
  return Array.isArray(value);
}

export function isNumber(value: ExactJson | undefined): value is ExactNumber {
  return typeof value === 'object' && value !== null && 'digits' in value;
}

/** A member of an object; undefined for any other value. */
export function memberOf(value: ExactJson | undefined, name: string): ExactJson | undefined {
  return isObject(value) ? value.get(name) : undefined;
}

/** A member that is a text with something in it. */
export function textOf(value: ExactJson | undefined, name: string): string | undefined {
  const member = memberOf(value, name);
  return typeof member === 'string' && member !== '' ? member : undefined;
}

/** The elements of a member that is a list. */
export function listOf(value: ExactJson | undefined, name: string): readonly ExactJson[] {
  const member = memberOf(value, name);
  return isList(member) ? member : [];
}

/** A member that is a whole number of JavaScript's. */
export function countOf(value: ExactJson | undefined, name: string): number | undefined {
  const member = memberOf(value, name);
  const count = isNumber(member) ? Number(member.digits) : NaN;
  return Number.isSafeInteger(count) ? count : undefined;
}
