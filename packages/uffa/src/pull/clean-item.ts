import { numbersOfOnePortal } from '../plan/batch/bound-members';
import {
  isList,
  isNumber,
  isObject,
  memberOf,
  textOf,
  type ExactJson,
  type ExactObject,
} from './json/exact-json';
import {
  dates,
  ofEveryEntry,
  ofEveryItem,
  ofOtherEnd,
  readOnlyInDefinitions,
  readOnlyInParts,
} from './known-members';
import type { SchemaFlags } from './schema-flags';
import { sortedList } from './sort-lists';

/** Why a member is left out. */
export type LeftOutReason =
  'bound' | 'empty-relationship' | 'read-only' | 'relationship-field' | 'translated' | 'twin';

/** What cleaning found, by the names of members. */
export interface Cleaning {
  /** `reason member` to how often. */
  readonly leftOut: Map<string, number>;
  /** Members that hold a number of this portal, and stay, since nothing else says what they refer to. */
  readonly numbers: Map<string, number>;
}

/** How the items of a class are cleaned. */
export interface CleaningRules {
  /** `definition`: of an object, a folder or a picklist. */
  readonly of: 'definition' | 'entry' | 'other';
  /** What the portal's OpenAPI document says; absent: it does not show it. */
  readonly flags?: SchemaFlags;
  /** The fields of an entry's object that hold a file. */
  readonly attachments?: ReadonlySet<string>;
}

/**
 * An item without what belongs to one portal, its members sorted by name and its lists as `sortedList` has them: the same
 * state of a portal gives the same item. Arrays stay complete, since a portal deletes what a definition does not list.
 */
export function cleanItem(item: ExactJson, rules: CleaningRules, found: Cleaning): ExactJson {
  return cleaned(item, { rules, found, flags: rules.flags, depth: 0, inAttachment: false });
}

interface Place {
  readonly rules: CleaningRules;
  readonly found: Cleaning;
  readonly flags: SchemaFlags | undefined;
  readonly depth: number;
  readonly inAttachment: boolean;
}

function cleaned(value: ExactJson, place: Place): ExactJson {
  if (isList(value)) {
    const items = value.map((item) => cleaned(item, place));
    return sortedList(items, place.rules.of === 'definition' ? 'definition' : 'other');
  }
  return isObject(value) ? cleanedObject(value, place) : value;
}

function cleanedObject(object: ExactObject, place: Place): ExactJson {
  const { rules, found, flags, depth } = place;
  const kept: (readonly [string, ExactJson])[] = [];
  for (const [name, member] of object) {
    const reason = reasonToLeaveOut(name, member, object, place);
    if (reason !== undefined) {
      count(found.leftOut, `${reason} ${name}`);
      continue;
    }
    if (isNumberOfPortal(name, member, place)) count(found.numbers, name);
    const inner = {
      ...place,
      flags: flags?.within(name),
      depth: depth + 1,
      inAttachment: place.inAttachment || (depth === 0 && (rules.attachments?.has(name) ?? false)),
    };
    kept.push([
      name,
      isStatus(name, member, rules, depth) ? statusOf(member) : cleaned(elements(name, member, place), inner),
    ]);
  }
  return new Map(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function reasonToLeaveOut(
  name: string,
  member: ExactJson,
  object: ExactObject,
  { rules, flags, depth, inAttachment }: Place,
): LeftOutReason | undefined {
  if (rules.of === 'entry') {
    const relationship = relationshipReason(name, member, object, depth);
    if (relationship !== undefined) return relationship;
    if (depth === 0 && ofEveryEntry.has(name)) return 'bound';
    if (inAttachment && (name === 'id' || name === 'link')) return 'bound';
    return flags?.isReadOnly(name) === true ? 'read-only' : twinReason(name, object, inAttachment);
  }
  if (flags?.isReadOnly(name) === true) return 'read-only';
  if (depth === 0 && ofEveryItem.has(name)) return 'bound';
  if (rules.of === 'definition') {
    if (numbersOfOnePortal.has(name) || dates.has(name) || isActions(name, member)) return 'bound';
    if (ofOtherEnd.has(name) || (isIdentifier(name) && isZero(member))) return 'bound';
    const readOnly = depth === 0 ? readOnlyInDefinitions : readOnlyInParts;
    if (rules.flags === undefined && readOnly.has(name)) return 'read-only';
    // A storage of another kind needs a feature of its own; this is what its absence means.
    if (depth === 0 && name === 'storageType' && member === 'default') return 'bound';
    if (isTranslated(name, member, object)) return 'translated';
  }
  return twinReason(name, object, true);
}

/** `customerId` beside `customerExternalReferenceCode`, or `objectDefinitionId1` beside its code or name. */
function twinReason(name: string, object: ExactObject, applies: boolean): 'twin' | undefined {
  const [, what, number = ''] = (applies ? IDENTIFIER.exec(name) : null) ?? [];
  if (what === undefined) return undefined;
  const twins = ['ExternalReferenceCode', 'Name'].map((end) => `${what}${end}${number}`);
  return twins.some((twin) => textOf(object, twin) !== undefined) ? 'twin' : undefined;
}

const IDENTIFIER = /^(.+)Id(\d*)$/;

function isIdentifier(name: string): boolean {
  return IDENTIFIER.test(name);
}

function isZero(member: ExactJson): boolean {
  return isNumber(member) && Number(member.digits) === 0;
}

/** Entries refer to each other by `r_<relationship>_c_<object>ERC` and, by a number, `…Id`. */
const RELATED = /^(r_.+_c_.+)(ERC|Id)$/;

function relationshipReason(
  name: string,
  member: ExactJson,
  object: ExactObject,
  depth: number,
): 'empty-relationship' | 'twin' | undefined {
  const [, stem, end] = (depth === 0 ? RELATED.exec(name) : null) ?? [];
  if (stem === undefined) return undefined;
  if (end === 'ERC') return member === '' || member === null ? 'empty-relationship' : undefined;
  if (textOf(object, `${stem}ERC`) !== undefined) return 'twin';
  return member === null || isZero(member) ? 'empty-relationship' : undefined;
}

/** A number of a database that nothing beside it says in another way. */
function isNumberOfPortal(name: string, member: ExactJson, { rules, depth, inAttachment }: Place): boolean {
  if (!isNumber(member) || isZero(member)) return false;
  if (rules.of !== 'entry' || inAttachment) return isIdentifier(name);
  return depth === 0 && RELATED.test(name);
}

/** A text in the language of whoever asks, beside the same in all languages. */
function isTranslated(name: string, member: ExactJson, object: ExactObject): boolean {
  const translations = memberOf(object, `${name}_i18n`);
  return typeof member === 'string' && isObject(translations) && translations.size > 0;
}

/** Addresses of what may be done, such as `{ "get": { "href": "…", "method": "GET" } }`. */
function isActions(name: string, member: ExactJson): boolean {
  if (name !== 'actions' || !isObject(member)) return false;
  return [...member.values()].every(
    (action) => (isObject(action) && action.size === 0) || memberOf(action, 'href') !== undefined,
  );
}

/** The words of a status are in the language of whoever asks: its code says it all. */
function isStatus(name: string, member: ExactJson, { of }: CleaningRules, depth: number): boolean {
  return name === 'status' && of !== 'other' && depth === 0 && isNumber(memberOf(member, 'code'));
}

function statusOf(member: ExactJson): ExactJson {
  return new Map([['code', memberOf(member, 'code') ?? null]]);
}

/** A relationship makes its own field in the other definition, and Liferay's export leaves that one out. */
function elements(name: string, member: ExactJson, { rules, found, depth }: Place): ExactJson {
  if (rules.of !== 'definition' || depth !== 0 || name !== 'objectFields' || !isList(member)) return member;
  return member.filter((field) => {
    const isKept = textOf(field, 'relationshipType') === undefined;
    if (!isKept) count(found.leftOut, `relationship-field ${textOf(field, 'name') ?? 'objectFields'}`);
    return isKept;
  });
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
