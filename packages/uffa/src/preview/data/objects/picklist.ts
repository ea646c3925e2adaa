import { isList, isMap, memberOf, type Json, type JsonMap } from '../answers/json';

export interface Picklist {
  readonly id: number;
  /** Its external reference code. */
  readonly code: string;
  readonly name: string;
  readonly names: JsonMap;
  /** By their keys, in the order of the definition. */
  readonly items: ReadonlyMap<string, PicklistItem>;
}

export interface PicklistItem {
  readonly id: number;
  readonly code: string;
  readonly key: string;
  readonly name: string;
  readonly names: JsonMap;
}

/** Gives a number to what has none. */
export type IdOf = (...parts: readonly string[]) => number;

/** A picklist of batch data; undefined for one that nothing can refer to. */
export function picklistOf(item: JsonMap, idOf: IdOf): Picklist | undefined {
  const code = memberOf(item, 'externalReferenceCode');
  if (typeof code !== 'string' || code === '') return undefined;
  const entries = memberOf(item, 'listTypeEntries');
  const items = (isList(entries) ? entries : []).flatMap((entry) => {
    const key = isMap(entry) ? memberOf(entry, 'key') : undefined;
    return isMap(entry) && typeof key === 'string' && key !== '' ? [itemOf(entry, key, code, idOf)] : [];
  });
  return {
    id: idOf('picklist', code),
    code,
    ...namesOf(item, code),
    items: new Map(items.map((each) => [each.key, each])),
  };
}

function itemOf(entry: JsonMap, key: string, picklist: string, idOf: IdOf): PicklistItem {
  const code = memberOf(entry, 'externalReferenceCode');
  return {
    id: idOf('picklist item', picklist, key),
    code: typeof code === 'string' && code !== '' ? code : `${picklist}_${key}`,
    key,
    ...namesOf(entry, key),
  };
}

/** What something is called: in all languages, and in that of the portal. */
function namesOf(item: JsonMap, otherwise: string): Pick<Picklist, 'name' | 'names'> {
  const given = memberOf(item, 'name_i18n');
  const names = isMap(given) ? given : {};
  return {
    name: textOf(memberOf(item, 'name')) ?? textOf(names['en_US']) ?? firstText(names) ?? otherwise,
    names,
  };
}

function firstText(names: JsonMap): string | undefined {
  return Object.values(names).flatMap((name) => textOf(name) ?? [])[0];
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** What a picklist's item is called in a language, such as `de_DE`; else as in the portal's. */
export function nameIn(
  { name, names }: Pick<PicklistItem, 'name' | 'names'>,
  language: string | undefined,
): string {
  if (language === undefined) return name;
  return textOf(memberOf(names, language)) ?? textOf(memberOf(names, language.replace('_', '-'))) ?? name;
}
