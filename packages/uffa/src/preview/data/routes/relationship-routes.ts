import { emptyAnswer, jsonAnswer } from '../answers/answers';
import { Refusal } from '../answers/refusal';
import type { ApiAnswer } from '../api';
import type { Relationship, StoredObject } from '../objects/stored-object';
import type { StoredEntry } from '../store/entry';
import type { Call } from './call';
import { listEntries } from './list-entries';
import { idOf, type ObjectPath } from './object-path';
import { presenter } from './presenter';

/**
 * Answers `…/{entry}/{relationship}` and `…/{entry}/{relationship}/{related}`, where the related entry is named as the
 * first one is: by id, or by external reference code. Undefined for all that is not a relationship to many entries.
 */
export function relationshipRoutes(
  call: Call,
  object: StoredObject,
  entry: StoredEntry,
  { entry: key, rest }: ObjectPath,
): ApiAnswer | undefined {
  const [name, related, more] = rest;
  const relationship = object.relationships.find((each) => each.name === name);
  if (relationship === undefined || more !== undefined || isToOne(relationship, object)) return undefined;
  const others = call.store.related(object, entry, relationship);
  if (others === undefined) return undefined;
  const { method } = call.request;
  if (related === undefined)
    return method === 'GET' ? listEntries(call, others.object, '', others.entries) : undefined;
  if (method !== 'PUT' && method !== 'DELETE') return undefined;
  const site = others.object.scope === 'company' ? '' : entry.scope;
  const other =
    key?.by === 'code'
      ? call.store.entryByCode(others.object, related, site)
      : call.store.entry(others.object, idOf(related));
  if (other === undefined)
    throw new Refusal(
      404,
      `No ObjectEntry exists with the ${key?.by === 'code' ? 'external reference code' : 'primary key'} ${related.slice(0, 200)}`,
    );
  const [one, many] = relationship.one === object.code ? [entry, other] : [other, entry];
  if (method === 'DELETE') {
    call.store.unrelate(relationship, one, many);
    return emptyAnswer();
  }
  call.store.relate(relationship, one, many);
  const now = call.store.entry(others.object, other.id) ?? other;
  return jsonAnswer(presenter(call, others.object)(now));
}

function isToOne({ type, one, many }: Relationship, { code }: StoredObject): boolean {
  return type === 'oneToMany' && many === code && one !== code;
}
