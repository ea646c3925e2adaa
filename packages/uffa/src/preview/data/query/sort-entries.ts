import { notAnswered, Refusal } from '../answers/refusal';
import type { StoredEntry } from '../store/entry';
import type { Property } from './properties';

const MOST_KEYS = 20;

/**
 * Entries in the order of `sort`, such as `priority:desc,subject`; equal ones stay in theirs. What has no value comes
 * first.
 * @throws Refusal for a property that can't be compared
 */
export function sortEntries(
  entries: readonly StoredEntry[],
  sort: string,
  propertyOf: (name: string) => Property | undefined,
): readonly StoredEntry[] {
  const keys = sort
    .split(',')
    .filter((key) => key.trim() !== '')
    .map((key) => keyOf(key.trim(), propertyOf));
  if (keys.length > MOST_KEYS) throw notAnswered(`The preview sorts by ${MOST_KEYS} properties at most.`);
  if (keys.length === 0) return entries;
  return entries.toSorted((a, b) => {
    for (const { valueIn, sign } of keys) {
      const order = compare(valueIn(a), valueIn(b));
      if (order !== 0) return order * sign;
    }
    return 0;
  });
}

function keyOf(key: string, propertyOf: (name: string) => Property | undefined) {
  const [name = '', direction = 'asc', more] = key.split(':').map((part) => part.trim());
  if (more !== undefined || !['asc', 'desc'].includes(direction))
    throw new Refusal(400, `Unable to parse sort string: ${key.slice(0, 100)}`);
  if (name.includes('/')) throw notAnswered('The preview does not sort by what other entries hold.');
  const property = propertyOf(name);
  if (property === undefined)
    throw new Refusal(400, `A property used in the sort criteria is not supported: ${name.slice(0, 100)}`);
  return { valueIn: property.valueIn, sign: direction === 'asc' ? 1 : -1 };
}

type Comparable = ReturnType<Property['valueIn']>;

function compare(a: Comparable, b: Comparable): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return a < b ? -1 : a > b ? 1 : 0;
}
