import { isNumber, isObject, memberOf, textOf, type ExactJson } from './json/exact-json';
import { canonicalText } from './json/write-exact-json';

/** Which lists have an order that means nothing. `definition`: of an object, a picklist or a folder. */
export type ListOrder = 'definition' | 'other';

/**
 * The elements of a list in an order that does not depend on the portal's database: by their priority, if each has one,
 * then by their reference code, name or key. A list whose elements have none of these keeps its order, as it may mean
 * something; outside of definitions, only reference codes count.
 */
export function sortedList(items: readonly ExactJson[], order: ListOrder): readonly ExactJson[] {
  if (items.length < 2 || !items.every((item) => isObject(item))) return items;
  const priorities = items.map(priorityOf);
  const hasPriorities = order === 'definition' && priorities.every((priority) => priority !== undefined);
  const names = items.map((item) => nameOf(item, order));
  if (!hasPriorities && names.some((name) => name === undefined)) return items;
  return items
    .map((item, index) => ({
      item,
      priority: hasPriorities ? (priorities[index] ?? 0) : 0,
      name: names[index] ?? '',
      text: canonicalText(item),
    }))
    .sort((a, b) => a.priority - b.priority || byText(a.name, b.name) || byText(a.text, b.text))
    .map(({ item }) => item);
}

function nameOf(item: ExactJson, order: ListOrder): string | undefined {
  const code = textOf(item, 'externalReferenceCode');
  return order === 'other' ? code : (code ?? textOf(item, 'name') ?? textOf(item, 'key'));
}

function priorityOf(item: ExactJson): number | undefined {
  const priority = memberOf(item, 'priority');
  const number = isNumber(priority) ? Number(priority.digits) : NaN;
  return Number.isFinite(number) ? number : undefined;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
