import type { Diagnostic } from '../../diagnostics/diagnostic';
import { asText } from '../../java-text/as-text';
import { parseJson } from '../../java-text/json-reader';
import { findValue } from '../../values/find-value';
import type { Value } from '../../values/value';
import { OBJECT_ENTRY } from './class-names';
import { memberOf, nonBlankText } from './outline-of';

/** The class of the items of a batch data file, for each of those who look for it. */
export interface ItemsClass {
  /** What the portal imports: the `className` of `configuration`. */
  readonly name: string | undefined;
  /** Whether attachments are filled in: Jackson's `findValue` looks for the `className` in depth (behaviour.md 13). */
  readonly isFilled: boolean;
}

/** Takes the items of a file, some at a time. */
interface Taker {
  add(items: readonly Value[]): void;
}

/** A batch data file without its items, and who took them. */
export interface Drained<T extends Taker> {
  /** With an empty list for the items; absent where the text is blank or is not JSON. */
  readonly value?: Value;
  readonly malformed?: Diagnostic<'json-syntax'>;
  /** Absent where the file has no list of items. */
  readonly taker?: T;
}

/**
 * Gives the items of a batch data file away as they are read, so that they are never all in memory. The file is read
 * once, unless its items come before the name of their class.
 *
 * @param takerOf makes who takes the items of a class
 */
export function drainedItems<T extends Taker>(
  text: string,
  source: string,
  takerOf: (itemsClass: ItemsClass) => T,
): Drained<T> {
  const first = drainedAs(text, source, takerOf, undefined);
  const actual = itemsClassOf(memberOf(first.value, 'configuration'));
  if (first.taker === undefined || isSame(first.used, actual)) return first;
  return drainedAs(text, source, takerOf, actual);
}

function drainedAs<T extends Taker>(
  text: string,
  source: string,
  takerOf: (itemsClass: ItemsClass) => T,
  known: ItemsClass | undefined,
): Drained<T> & { readonly used: ItemsClass | undefined } {
  let used = known;
  let taker: T | undefined;
  const { value, diagnostics } = parseJson(text, source, {
    member: 'items',
    start: (before) => {
      used = known ?? itemsClassOf(before.get('configuration')?.value);
      taker = takerOf(used);
    },
    take: (some) => taker?.add(some),
  });
  const [malformed] = diagnostics;
  if (malformed !== undefined) return { malformed, used };
  if (value === undefined) return { used };
  // Something else may have the same key behind the list.
  const hasList = memberOf(value, 'items')?.kind === 'list';
  return { value, ...(taker !== undefined && hasList ? { taker } : {}), used };
}

function itemsClassOf(configuration: Value | undefined): ItemsClass {
  const found = configuration && findValue(configuration, 'className');
  return {
    name: nonBlankText(memberOf(configuration, 'className')),
    isFilled: found !== undefined && asText(found) === OBJECT_ENTRY,
  };
}

function isSame(one: ItemsClass | undefined, other: ItemsClass): boolean {
  return one?.name === other.name && one?.isFilled === other.isFilled;
}
