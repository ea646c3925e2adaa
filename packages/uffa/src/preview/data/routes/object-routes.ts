import { emptyAnswer, jsonAnswer } from '../answers/answers';
import { readJsonBody } from '../answers/read-json-body';
import { Refusal } from '../answers/refusal';
import type { ApiAnswer } from '../api';
import type { StoredObject } from '../objects/stored-object';
import type { EntryChange, StoredEntry } from '../store/entry';
import { readChange } from '../values/read-change';
import type { Call } from './call';
import { listEntries } from './list-entries';
import { objectPath, type EntryKey, type ObjectPath } from './object-path';
import { presenter } from './presenter';
import { relationshipRoutes } from './relationship-routes';
import { segmentsBelow } from './path-segments';
import { PORTAL_LANGUAGE } from '../portal-language';

/** Answers what is below an object's path; undefined for all other paths, and for what a portal has and the store has not. */
export function objectRoutes(call: Call): ApiAnswer | undefined {
  for (const object of call.store.objects) {
    const segments = segmentsBelow(object.path, call.request.path);
    if (segments === undefined) continue;
    const path = objectPath(segments, object);
    return path === undefined ? undefined : answered(call, object, path);
  }
  return undefined;
}

function answered(call: Call, object: StoredObject, path: ObjectPath): ApiAnswer | undefined {
  if (path.entry === undefined) return ofAll(call, object, path.scope);
  if (path.rest.length > 0) {
    const entry = existing(call, object, path.entry, path.scope);
    return relationshipRoutes(call, object, entry, path);
  }
  return ofOne(call, object, path.entry, path.scope);
}

function ofAll(call: Call, object: StoredObject, scope: string): ApiAnswer | undefined {
  switch (call.request.method) {
    case 'GET':
      return listEntries(call, object, scope, call.store.entries(object, scope));
    case 'POST':
      return created(call, object, scope);
    default:
      return undefined;
  }
}

function created(call: Call, object: StoredObject, scope: string): ApiAnswer {
  const change = changeOf(call, object, scope);
  return shown(call, object, call.store.create(object, scope, change, call.editor()));
}

function ofOne(call: Call, object: StoredObject, key: EntryKey, scope: string): ApiAnswer | undefined {
  const { request, store } = call;
  switch (request.method) {
    case 'GET':
      return shown(call, object, existing(call, object, key, scope));
    case 'DELETE':
      store.remove(object, existing(call, object, key, scope));
      return emptyAnswer();
    case 'PATCH': {
      const entry = existing(call, object, key, scope);
      return shown(
        call,
        object,
        store.patch(object, entry, changeOf(call, object, entry.scope), call.editor()),
      );
    }
    case 'PUT':
      return put(call, object, key, scope);
    default:
      return undefined;
  }
}

/** By its code, an entry that is not there is made. */
function put(call: Call, object: StoredObject, key: EntryKey, scope: string): ApiAnswer {
  const { store } = call;
  const found = find(call, object, key, scope);
  if (found === undefined && key.by === 'id') throw missing(key);
  const change = changeOf(call, object, found?.scope ?? scope);
  const named = key.by === 'code' ? { ...change, code: change.code ?? key.code } : change;
  const entry =
    found === undefined
      ? store.create(object, scope, named, call.editor())
      : store.replace(object, found, named, call.editor());
  return shown(call, object, entry);
}

function changeOf({ request, store }: Call, object: StoredObject, scope: string): EntryChange {
  return readChange(readJsonBody(request), { object, scope, store, language: PORTAL_LANGUAGE });
}

function shown(call: Call, object: StoredObject, entry: StoredEntry): ApiAnswer {
  return jsonAnswer(presenter(call, object)(entry));
}

function find({ store }: Call, object: StoredObject, key: EntryKey, scope: string): StoredEntry | undefined {
  return key.by === 'id' ? store.entry(object, key.id) : store.entryByCode(object, key.code, scope);
}

function existing(call: Call, object: StoredObject, key: EntryKey, scope: string): StoredEntry {
  const entry = find(call, object, key, scope);
  if (entry === undefined) throw missing(key);
  return entry;
}

function missing(key: EntryKey): Refusal {
  return key.by === 'id'
    ? new Refusal(404, `No ObjectEntry exists with the primary key ${key.id}`)
    : new Refusal(404, `No ObjectEntry exists with the external reference code ${key.code.slice(0, 200)}`);
}
