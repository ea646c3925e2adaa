import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic';
import { LIST_TYPE_DEFINITION, OBJECT_ENTRY } from '../../../plan/batch/class-names';
import { memberOf, type JsonMap } from '../answers/json';
import { Refusal } from '../answers/refusal';
import type { BatchContent, BatchItem } from '../batch/batch-content';
import { readObjects } from '../objects/read-objects';
import { picklistOf, type Picklist } from '../objects/picklist';
import type { StoredObject } from '../objects/stored-object';
import { siteKey } from '../site-key';
import { PORTAL_LANGUAGE } from '../portal-language';
import { importer } from '../../people';
import { readChange } from '../values/read-change';
import type { EntryChange } from './entry';
import { Ids } from './ids';
import { ObjectStore, type Editor } from './object-store';

export interface LoadedStore {
  readonly store: ObjectStore;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A store with what batch data imports. Picklists and definitions come first, whatever the order of the files: a portal
 * waits for them, too. What can't be imported is a diagnostic.
 *
 * @param time when it is imported, as in `StoredEntry.created`
 */
export function loadStore(files: readonly BatchContent[], time: string): LoadedStore {
  const ids = new Ids();
  const idOf = (...names: readonly string[]) => ids.idOf(...names);
  const picklists = new Map<string, Picklist>();
  for (const { value } of itemsOf(files, LIST_TYPE_DEFINITION)) {
    const picklist = picklistOf(value, idOf);
    if (picklist !== undefined) picklists.set(picklist.code, picklist);
  }
  const { objects, diagnostics } = readObjects(files, idOf);
  const store = new ObjectStore(objects, [...picklists.values()], ids);
  const found = files
    .filter(({ className }) => className === OBJECT_ENTRY)
    .flatMap((file) => importEntries(file, store, time));
  return { store, diagnostics: [...diagnostics, ...found] };
}

function itemsOf(files: readonly BatchContent[], className: string): readonly BatchItem[] {
  return files.filter((file) => file.className === className).flatMap(({ items }) => items);
}

function importEntries(file: BatchContent, store: ObjectStore, time: string): readonly Diagnostic[] {
  const name = file.delegate?.replace(/^C_/, '');
  const object = store.objects.find((each) => each.name === name);
  const [first] = file.items;
  if (object === undefined) {
    const args = { path: file.path, object: name ?? '' };
    return first === undefined ? [] : [diagnostic('preview-entries-left-out', args, first.position)];
  }
  const editor = { person: importer, time };
  return file.items.flatMap(({ value, position }) => {
    try {
      importEntry(value, file, object, store, editor);
      return [];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const args = { object: object.name, reason: error.message };
      return [diagnostic('preview-entry-left-out', args, position)];
    }
  });
}

function importEntry(
  item: JsonMap,
  { parameters }: BatchContent,
  object: StoredObject,
  store: ObjectStore,
  editor: Editor,
): void {
  const site = memberOf(item, 'scopeKey') ?? memberOf(parameters, 'siteId') ?? 'Guest';
  const scope = object.scope === 'company' ? '' : siteKey(typeof site === 'object' ? '' : String(site));
  const change: EntryChange = readChange(item, { object, scope, store, language: PORTAL_LANGUAGE });
  const known = change.code === undefined ? undefined : store.entryByCode(object, change.code, scope);
  if (known === undefined) store.create(object, scope, change, editor);
  else if (memberOf(parameters, 'createStrategy') !== 'UPSERT')
    throw new Refusal(400, `Duplicate external reference code ${known.code}`);
  else if (memberOf(parameters, 'updateStrategy') === 'PARTIAL_UPDATE')
    store.patch(object, known, change, editor);
  else store.replace(object, known, change, editor);
}
