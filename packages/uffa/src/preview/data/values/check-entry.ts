import type { Json } from '../answers/json';
import { Refusal } from '../answers/refusal';
import type { StoredObject } from '../objects/stored-object';
import type { StoredEntry } from '../store/entry';
import type { Lookup } from './lookup';

/**
 * Holds a whole entry against its definition: what each value must be by itself was checked when it was read.
 * @throws Refusal for the first thing that is wrong, with the words of a portal
 */
export function checkEntry(entry: StoredEntry, object: StoredObject, store: Lookup): void {
  const known = store.entryByCode(object, entry.code, entry.scope);
  if (known !== undefined && known.id !== entry.id)
    throw new Refusal(400, `Duplicate external reference code ${entry.code}`);
  const fields = [...object.fields.values()];
  for (const field of fields) {
    if (field.required && field.counter === undefined && isEmpty(entry.values.get(field.name)))
      throw new Refusal(400, `No value was provided for required object field "${field.name}"`);
  }
  const unique = fields.filter((field) => field.unique);
  if (unique.length === 0) return;
  const others = store.entries(object, entry.scope).filter(({ id }) => id !== entry.id);
  for (const { name } of unique) {
    const value = entry.values.get(name);
    if (!isEmpty(value) && others.some(({ values }) => isSame(values.get(name), value)))
      throw new Refusal(400, `The ${name} is already in use`);
  }
}

function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function isSame(one: Json | undefined, other: Json | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
