import { isList, isMap, memberOf, type Json, type JsonMap } from '../answers/json';
import { notAnswered, Refusal } from '../answers/refusal';
import {
  relationshipsToOne,
  type Relationship,
  type StoredField,
  type StoredObject,
} from '../objects/stored-object';
import type { EntryChange } from '../store/entry';
import { ignoredMembers, LONGEST_CODE, refusedMembers } from './members';
import type { Lookup } from './lookup';
import { readValue } from './read-value';

/** What a change is about, besides the values. */
export interface ChangeContext {
  readonly object: StoredObject;
  /** The site of the entry, for the codes of those that it belongs to. */
  readonly scope: string;
  readonly store: Lookup;
  /** The language of a localized field's plain member. */
  readonly language: string;
}

/**
 * What a JSON object says about an entry. Members that a portal sets itself are passed over, so that what was read can be
 * sent back.
 * @throws Refusal for the first member that the definition does not know, or a value that its field does not take
 */
export function readChange(body: JsonMap, context: ChangeContext): EntryChange {
  const values = new Map<string, Json>();
  const ones = new Map<string, number | null>();
  const foreign = new Map<string, Json>();
  for (const [name, value] of Object.entries(body)) {
    const field = fieldFor(name, context.object);
    const reference = field === undefined ? referenceOf(name, context.object) : undefined;
    if (field !== undefined) {
      const read = readMember(name, value, field, context);
      const before = values.get(field.name);
      values.set(field.name, isMap(before) && isMap(read) ? { ...before, ...read } : read);
    } else if (reference !== undefined) readReference(name, value, reference, context, { ones, foreign });
    else if (!isPassedOver(name, context.object))
      throw new Refusal(400, `The object definition "${context.object.name}" has no object field "${name}"`);
  }
  return { ...ownMembers(body), values, ones, foreign };
}

function fieldFor(member: string, { fields }: StoredObject): StoredField | undefined {
  const own = fields.get(member);
  if (own !== undefined) return own;
  const localized = member.endsWith('_i18n') ? fields.get(member.slice(0, -'_i18n'.length)) : undefined;
  return localized?.localized === true ? localized : undefined;
}

function readMember(
  member: string,
  value: Json,
  field: StoredField,
  { store, language }: ChangeContext,
): Json {
  if (!field.localized) return readValue(value, field, store);
  if (member === field.name) return value === null ? null : { [language]: readValue(value, field, store) };
  if (value === null) return null;
  if (!isMap(value)) throw new Refusal(400, `The value is invalid for object field "${field.name}"`);
  return Object.fromEntries(
    Object.entries(value).map(([key, text]) => [key.replace('-', '_'), readValue(text, field, store)]),
  );
}

function referenceOf(member: string, object: StoredObject): Relationship | undefined {
  return relationshipsToOne(object).find(({ name, members }) => {
    if (member === `${name}ERC`) return true;
    if (members !== undefined) return member === members.id || member === members.code;
    return member.startsWith(`r_${name}_`) && /(?:Id|ERC)$/.test(member);
  });
}

function readReference(
  member: string,
  value: Json,
  relationship: Relationship,
  { object, scope, store }: ChangeContext,
  { ones, foreign }: { readonly ones: Map<string, number | null>; readonly foreign: Map<string, Json> },
): void {
  const { name, one } = relationship;
  const target = store.objectOf(one);
  if (target === undefined) {
    foreign.set(member, typeof value === 'object' ? null : value);
    return;
  }
  // Both members may come back as they were read: an empty one says nothing then.
  if (value === null || value === '' || value === 0 || value === '0') {
    if (!ones.has(name)) ones.set(name, null);
    return;
  }
  const site = target.scope === 'company' ? '' : scope;
  const named = typeof value === 'object' ? '' : String(value);
  const found = member.endsWith('ERC')
    ? store.entryByCode(target, named, site)
    : store.entry(target, Number(named));
  if (found === undefined)
    throw new Refusal(400, `The value for ${member} of "${object.name}" does not exist`);
  ones.set(name, found.id);
}

/** What all entries have. */
function ownMembers(body: JsonMap): Pick<EntryChange, 'code' | 'keywords' | 'status'> {
  const refused = refusedMembers.find((name) => isGiven(memberOf(body, name)));
  if (refused !== undefined) throw notAnswered(`The preview does not set "${refused}".`);
  const code = memberOf(body, 'externalReferenceCode');
  const status = memberOf(body, 'status');
  const number = isMap(status) ? memberOf(status, 'code') : status;
  const keywords = memberOf(body, 'keywords');
  if (typeof code === 'string' && code.length > LONGEST_CODE)
    throw new Refusal(400, `The external reference code has more than ${LONGEST_CODE} characters`);
  return {
    ...(typeof code === 'string' && code !== '' ? { code } : {}),
    ...(typeof number === 'number' && Number.isInteger(number) ? { status: number } : {}),
    ...(isList(keywords) ? { keywords: keywords.filter((word) => typeof word === 'string') } : {}),
  };
}

function isGiven(value: Json | undefined): boolean {
  return value !== undefined && value !== null && !(isList(value) && value.length === 0);
}

function isPassedOver(member: string, { computed, fields, relationships }: StoredObject): boolean {
  if (ignoredMembers.has(member) || refusedMembers.includes(member) || computed.has(member)) return true;
  if (member.endsWith('RawText') && fields.get(member.slice(0, -'RawText'.length))?.rich === true)
    return true;
  // Related entries, as `nestedFields` shows them: a portal takes none of them from a single entry.
  return relationships.some(({ name }) => name === member || member.startsWith(`r_${name}_`));
}
