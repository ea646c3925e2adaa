import type { Picklist } from '../objects/picklist';
import type { StoredObject } from '../objects/stored-object';
import type { StoredEntry } from '../store/entry';

/** What values are held against. */
export interface Lookup {
  objectOf(code: string): StoredObject | undefined;
  picklistOf(code: string | undefined): Picklist | undefined;
  entries(object: StoredObject, scope: string): readonly StoredEntry[];
  entry(object: StoredObject, id: number): StoredEntry | undefined;
  entryByCode(object: StoredObject, code: string, scope: string): StoredEntry | undefined;
}
