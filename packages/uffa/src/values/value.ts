import type { Position } from '../diagnostics/position';

/** A tree as Jackson would have read it, from YAML or JSON. Each value may know its place. */
export type Value =
  StringValue | BooleanValue | IntegerValue | DoubleValue | NullValue | ListValue | MapValue;

interface Placed {
  readonly position?: Position;
}

export interface StringValue extends Placed {
  readonly kind: 'string';
  readonly value: string;
}

export interface BooleanValue extends Placed {
  readonly kind: 'boolean';
  readonly value: boolean;
}

/** Java's Integer, Long and BigInteger print alike, so one kind holds all three. */
export interface IntegerValue extends Placed {
  readonly kind: 'integer';
  readonly value: bigint;
}

export interface DoubleValue extends Placed {
  readonly kind: 'double';
  readonly value: number;
}

export interface NullValue extends Placed {
  readonly kind: 'null';
}

export interface ListValue extends Placed {
  readonly kind: 'list';
  readonly items: readonly Value[];
}

export interface MapValue extends Placed {
  readonly kind: 'map';
  /** In source order; a key's later value replaces an earlier one and keeps its place. */
  readonly members: ReadonlyMap<string, Member>;
}

/** A mapping's value together with the place of its key. */
export interface Member {
  readonly value: Value;
  readonly keyPosition?: Position;
  /** The places of equal keys before it, whose values are lost. */
  readonly replaced?: readonly Position[];
}

export function string(value: string): StringValue {
  return { kind: 'string', value };
}

export function boolean(value: boolean): BooleanValue {
  return { kind: 'boolean', value };
}

export function integer(value: number | bigint): IntegerValue {
  return { kind: 'integer', value: BigInt(value) };
}

export function double(value: number): DoubleValue {
  return { kind: 'double', value };
}

export const nullValue: NullValue = { kind: 'null' };

export function list(items: readonly Value[]): ListValue {
  return { kind: 'list', items };
}

export function map(entries: Iterable<readonly [string, Value]>): MapValue {
  return { kind: 'map', members: new Map([...entries].map(([key, value]) => [key, { value }])) };
}

/** The same value, at another place. */
export function placed<V extends Value>(value: V, position: Position): V {
  return { ...value, position };
}
