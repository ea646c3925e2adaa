import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic';
import type { Position } from '../../../diagnostics/position';
import { OBJECT_DEFINITION, OBJECT_RELATIONSHIP } from '../../../plan/batch/class-names';
import { isList, isMap, memberOf, type JsonMap } from '../answers/json';
import type { BatchContent, BatchItem } from '../batch/batch-content';
import type { IdOf } from './picklist';
import { relationshipOf } from './read-relationship';
import { fieldType, storedField } from './stored-field';
import type { Relationship, StoredField, StoredObject } from './stored-object';

export interface ReadObjects {
  /** A later definition of the same object takes the place of an earlier one, as an import does. */
  readonly objects: readonly StoredObject[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The objects that batch data defines, and the relationships between them. */
export function readObjects(files: readonly BatchContent[], idOf: IdOf): ReadObjects {
  const diagnostics: Diagnostic[] = [];
  const objects = new Map<string, Definition>();
  for (const item of itemsOf(files, OBJECT_DEFINITION)) {
    const object = definitionOf(item, idOf, diagnostics);
    if (object !== undefined) objects.set(object.code, object);
  }
  const names = new Map([...objects].map(([code, { name }]) => [code, name]));
  const own = [...objects.values()].flatMap(({ code, relationships }) =>
    relationships.flatMap((each) => relationshipOf(each, code, names) ?? []),
  );
  const separate = itemsOf(files, OBJECT_RELATIONSHIP).flatMap(
    ({ value }) => relationshipOf(value, undefined, names) ?? [],
  );
  const relationships = [...own, ...separate];
  return {
    objects: [...objects.values()].map((object) => ({
      ...object,
      relationships: unique(
        relationships.filter(({ one, many }) => one === object.code || many === object.code),
      ),
    })),
    diagnostics,
  };
}

type Definition = Omit<StoredObject, 'relationships'> & { readonly relationships: readonly JsonMap[] };

function itemsOf(files: readonly BatchContent[], className: string): readonly BatchItem[] {
  return files.filter((file) => file.className === className).flatMap(({ items }) => items);
}

/** Both objects of a relationship may list it. */
function unique(relationships: readonly Relationship[]): readonly Relationship[] {
  return [
    ...new Map(relationships.map((each) => [`${each.name}\n${each.one}\n${each.many}`, each])).values(),
  ];
}

function definitionOf(
  { value, position }: BatchItem,
  idOf: IdOf,
  diagnostics: Diagnostic[],
): Definition | undefined {
  const given = memberOf(value, 'name');
  const name = typeof given === 'string' ? given.replace(/^C_/, '') : '';
  if (name === '') return undefined;
  const why = notServed(value);
  if (why !== undefined) {
    diagnostics.push(diagnostic('preview-object-left-out', { name, why }, position));
    return undefined;
  }
  const code = memberOf(value, 'externalReferenceCode');
  return {
    id: idOf('object', name),
    code: typeof code === 'string' && code !== '' ? code : name,
    name,
    path: namedPath(memberOf(value, 'restContextPath')) ?? restPath(name),
    scope: [undefined, 'company'].includes(memberOf(value, 'scope') as string | undefined)
      ? 'company'
      : 'site',
    ...fieldsOf(value, name, position, diagnostics),
    relationships: mapsIn(value, 'objectRelationships'),
  };
}

function notServed(definition: JsonMap): 'draft' | 'inactive' | 'storage' | undefined {
  if (memberOf(definition, 'active') === false) return 'inactive';
  const status = memberOf(definition, 'status');
  const code = isMap(status) ? memberOf(status, 'code') : undefined;
  if (code !== undefined && code !== 0) return 'draft';
  const storage = memberOf(definition, 'storageType');
  return storage === undefined || storage === null || storage === 'default' ? undefined : 'storage';
}

/** The members for a relationship: the relationship itself says more. */
const RELATIONSHIP = 'Relationship';

function fieldsOf(
  definition: JsonMap,
  object: string,
  position: Position,
  diagnostics: Diagnostic[],
): Pick<StoredObject, 'computed' | 'fields'> {
  const fields = new Map<string, StoredField>();
  const computed = new Set<string>();
  for (const each of mapsIn(definition, 'objectFields')) {
    // `id`, `status` and the like, which each entry has anyhow.
    if (memberOf(each, 'system') === true) continue;
    const field = storedField(each);
    const type = fieldType(each) ?? '';
    if (field !== undefined) fields.set(field.name, field);
    else if (type !== RELATIONSHIP) {
      const given = memberOf(each, 'name');
      const left = typeof given === 'string' ? given : '';
      computed.add(left);
      diagnostics.push(diagnostic('preview-field-left-out', { object, field: left, type }, position));
    }
  }
  return { fields, computed };
}

function mapsIn(map: JsonMap, name: string): readonly JsonMap[] {
  const list = memberOf(map, name);
  return isList(list) ? list.filter(isMap) : [];
}

/**
 * Where a portal answers the entries of an object: the plural of its name, in small letters
 * (com.liferay.portal.kernel.util.TextFormatter, formatPlural).
 */
function restPath(name: string): string {
  return `/o/c/${plural(name.toLowerCase())}`;
}

function plural(name: string): string {
  if (/(?:ch|s|sh|x|z)$/.test(name)) return `${name}es`;
  return /[^aeou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
}

/** The path that a definition names itself; it must be one that only an object can have. */
function namedPath(path: unknown): string | undefined {
  if (typeof path !== 'string') return undefined;
  const [, end] = /^\/?(?:o\/)?(c\/[\w-]{1,100})\/?$/.exec(path) ?? [];
  return end === undefined ? undefined : `/o/${end}`;
}
