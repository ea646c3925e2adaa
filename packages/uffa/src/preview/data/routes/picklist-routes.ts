import { jsonAnswer } from '../answers/answers';
import { sortedMap, type JsonMap } from '../answers/json';
import { notAnswered, Refusal } from '../answers/refusal';
import type { ApiAnswer } from '../api';
import { nameIn, type Picklist, type PicklistItem } from '../objects/picklist';
import { pageOf, pagingOf } from '../query/page';
import { pickMembers } from '../query/pick-members';
import { requestedLanguage } from '../requested-language';
import type { Call } from './call';
import { segmentsBelow } from './path-segments';

const BASE = '/o/headless-admin-list-type/v1.0';

/** Answers reads of the picklists; undefined for all else. */
export function picklistRoutes(call: Call): ApiAnswer | undefined {
  const { request, store } = call;
  const [collection, ...rest] = segmentsBelow(BASE, request.path) ?? [];
  if (request.method !== 'GET') return undefined;
  if (collection === 'list-type-entries') return entryAnswer(call, rest);
  if (collection !== 'list-type-definitions') return undefined;
  if (rest.length === 0) return page(call, store.picklists, (picklist) => definitionOf(picklist, call));
  const isByCode = rest[0] === 'by-external-reference-code';
  const [key, part, more] = isByCode ? rest.slice(1) : rest;
  if (key === undefined || more !== undefined) return undefined;
  const picklist = isByCode ? store.picklistOf(key) : store.picklists.find(({ id }) => String(id) === key);
  if (picklist === undefined)
    throw new Refusal(404, `No ListTypeDefinition exists with the key ${key.slice(0, 200)}`);
  if (part === undefined) return jsonAnswer(pickMembers(definitionOf(picklist, call), request.query));
  if (part !== 'list-type-entries') return undefined;
  return page(call, [...picklist.items.values()], (item) => itemOf(item, call));
}

function entryAnswer(call: Call, [id, more]: readonly string[]): ApiAnswer | undefined {
  if (id === undefined || more !== undefined) return undefined;
  const item = call.store.picklists
    .flatMap(({ items }) => [...items.values()])
    .find((each) => String(each.id) === id);
  if (item === undefined)
    throw new Refusal(404, `No ListTypeEntry exists with the primary key ${id.slice(0, 40)}`);
  return jsonAnswer(pickMembers(itemOf(item, call), call.request.query));
}

function page<T extends { readonly name: string }>(
  call: Call,
  all: readonly T[],
  present: (item: T) => JsonMap,
): ApiAnswer {
  const { query } = call.request;
  const other = ['aggregationTerms', 'filter', 'sort'].find((name) => query.has(name));
  if (other !== undefined)
    throw notAnswered(`The preview does not know the parameter "${other}" of picklists.`);
  const search = (query.get('search') ?? '').toLowerCase();
  const found = all.filter(({ name }) => name.toLowerCase().includes(search));
  return jsonAnswer(pageOf(found, pagingOf(query), (item) => pickMembers(present(item), query)));
}

function definitionOf(picklist: Picklist, call: Call): JsonMap {
  return sortedMap([
    ['actions', {}],
    ['externalReferenceCode', picklist.code],
    ['id', picklist.id],
    ['listTypeEntries', [...picklist.items.values()].map((item) => itemOf(item, call))],
    ['name', nameIn(picklist, requestedLanguage(call.request))],
    ['name_i18n', picklist.names],
    ['system', false],
  ]);
}

function itemOf(item: PicklistItem, call: Call): JsonMap {
  return sortedMap([
    ['actions', {}],
    ['externalReferenceCode', item.code],
    ['id', item.id],
    ['key', item.key],
    ['name', nameIn(item, requestedLanguage(call.request))],
    ['name_i18n', item.names],
    ['system', false],
    ['type', ''],
  ]);
}
