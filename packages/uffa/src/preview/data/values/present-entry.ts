import { isMap, memberOf, sortedMap, type Json, type JsonMap } from '../answers/json';
import { nameIn, type PicklistItem } from '../objects/picklist';
import { relationshipsToOne, type StoredField, type StoredObject } from '../objects/stored-object';
import type { StoredEntry } from '../store/entry';
import { fullName, type Person } from '../../people';
import type { Lookup } from './lookup';
import { markupText } from './markup-text';

/** What entries are shown in. */
export interface Presentation {
  readonly store: Lookup;
  /** Of localized values and of picklists, such as `de_DE`; absent: the portal's. */
  readonly language?: string;
  readonly defaultLanguage: string;
  /** Whether picklists come with their names in all languages. */
  readonly allLanguages: boolean;
  /** Where the object's entries are answered, with the origin in front. */
  readonly base: string;
}

const statuses: Readonly<Record<number, string>> = {
  0: 'approved',
  1: 'pending',
  2: 'draft',
  3: 'expired',
  4: 'denied',
  5: 'inactive',
  6: 'incomplete',
  7: 'scheduled',
  8: 'in-trash',
};

/** An entry as a portal answers it, without related entries; members are sorted by their names. */
export function presentEntry(entry: StoredEntry, object: StoredObject, presentation: Presentation): JsonMap {
  const { store } = presentation;
  const href = `${presentation.base}/${entry.id}`;
  const fields = [...object.fields.values()].flatMap((field) => fieldMembers(entry, field, presentation));
  const ones = relationshipsToOne(object).flatMap(({ name, one, members }) => {
    const target = store.objectOf(one);
    const id = entry.ones.get(name);
    const code = target === undefined || id === undefined ? '' : (store.entry(target, id)?.code ?? '');
    return members === undefined
      ? []
      : ([
          [members.id, id ?? 0],
          [members.code, code],
          [`${name}ERC`, code],
        ] satisfies [string, Json][]);
  });
  return sortedMap([
    ...fields,
    ...entry.foreign,
    ...ones,
    ['actions', actionsOf(href)],
    ['creator', creatorOf(entry.creator)],
    ['dateCreated', entry.created],
    ['dateModified', entry.modified],
    ['externalReferenceCode', entry.code],
    ['id', entry.id],
    ['keywords', entry.keywords],
    ...(object.scope === 'company' ? [] : ([['scopeKey', entry.scope]] satisfies [string, Json][])),
    ['status', statusOf(entry.status)],
    ['taxonomyCategoryBriefs', []],
  ]);
}

function fieldMembers(entry: StoredEntry, field: StoredField, presentation: Presentation): [string, Json][] {
  const value = entry.values.get(field.name);
  if (field.localized) {
    const texts = isMap(value) ? value : {};
    const text = textIn(texts, presentation);
    return [[field.name, text], [`${field.name}_i18n`, texts], ...rawText(field, text)];
  }
  return [[field.name, valueOf(value, field, presentation, entry)], ...rawText(field, value)];
}

function rawText({ name, rich }: StoredField, value: Json | undefined): [string, Json][] {
  return rich ? [[`${name}RawText`, typeof value === 'string' ? markupText(value) : '']] : [];
}

function textIn(texts: JsonMap, { language, defaultLanguage }: Presentation): Json {
  return memberOf(texts, language ?? defaultLanguage) ?? memberOf(texts, defaultLanguage) ?? '';
}

function valueOf(
  value: Json | undefined,
  field: StoredField,
  presentation: Presentation,
  { id }: StoredEntry,
): Json {
  switch (field.kind) {
    case 'picklist':
      return typeof value === 'string' ? itemOf(value, field, presentation) : {};
    case 'multiselect':
      return Array.isArray(value) ? value.map((key) => itemOf(String(key), field, presentation)) : [];
    case 'attachment':
      return isMap(value) ? attachmentOf(value, field, presentation, id) : null;
    case 'boolean':
      return value ?? false;
    case 'text':
      return value ?? '';
    default:
      return value ?? null;
  }
}

function itemOf(key: string, field: StoredField, { store, language, allLanguages }: Presentation): Json {
  const item: Pick<PicklistItem, 'name' | 'names'> = store.picklistOf(field.picklist)?.items.get(key) ?? {
    name: key,
    names: {},
  };
  return { key, name: nameIn(item, language), ...(allLanguages ? { name_i18n: item.names } : {}) };
}

function attachmentOf(value: JsonMap, { name }: StoredField, { base }: Presentation, entry: number): Json {
  const file = memberOf(value, 'name') ?? '';
  return {
    id: entry,
    link: { href: `${base}/${entry}/${name}/download`, label: file },
    name: file,
  };
}

function actionsOf(href: string): Json {
  return {
    delete: { method: 'DELETE', href },
    get: { method: 'GET', href },
    replace: { method: 'PUT', href },
    update: { method: 'PATCH', href },
  };
}

function creatorOf(person: Person): Json {
  return {
    additionalName: '',
    contentType: 'UserAccount',
    familyName: person.familyName,
    givenName: person.givenName,
    id: person.id,
    name: fullName(person),
  };
}

function statusOf(code: number): Json {
  const label = Object.hasOwn(statuses, code) ? (statuses[code] ?? '') : '';
  return { code, label, label_i18n: `${label.slice(0, 1).toUpperCase()}${label.slice(1)}` };
}
