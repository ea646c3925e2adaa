import { isMap, type Json } from '../answers/json';
import type { StoredField, StoredObject } from '../objects/stored-object';
import type { StoredEntry } from '../store/entry';
import type { Lookup } from '../values/lookup';

const MOST_WORDS = 50;

/** The entries in which each of the words occurs, in any letter case: in a text, the name of a picklist's item, or the code. */
export function searchEntries(
  entries: readonly StoredEntry[],
  search: string,
  object: StoredObject,
  store: Lookup,
): readonly StoredEntry[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return entries;
  return entries.filter((entry) => {
    const text = textOf(entry, object, store);
    return words.slice(0, MOST_WORDS).every((word) => text.includes(word));
  });
}

function textOf({ code, id, values }: StoredEntry, { fields }: StoredObject, store: Lookup): string {
  const texts = [...fields.values()].flatMap((field) => textsOf(values.get(field.name), field, store));
  return [code, String(id), ...texts].join('\n').toLowerCase();
}

function textsOf(value: Json | undefined, field: StoredField, store: Lookup): readonly string[] {
  if (field.kind === 'picklist' || field.kind === 'multiselect') {
    const keys = Array.isArray(value) ? value : [value];
    const items = store.picklistOf(field.picklist)?.items;
    return keys.flatMap((key) => (typeof key === 'string' ? [key, items?.get(key)?.name ?? ''] : []));
  }
  if (field.localized && isMap(value)) return Object.values(value).map(String);
  return typeof value === 'string' ? [value] : [];
}
