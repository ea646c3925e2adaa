import { startOf } from '../../diagnostics/position';
import type { Value } from '../../values/value';
import type { CodeKind, DefinedCode, ObjectField, ObjectOutline, ReferredCode } from './batch-outline';
import { LIST_TYPE_DEFINITION, OBJECT_DEFINITION, OBJECT_FOLDER } from './class-names';

const kindByClass: ReadonlyMap<string, CodeKind> = new Map([
  [LIST_TYPE_DEFINITION, 'picklist'],
  [OBJECT_DEFINITION, 'object definition'],
  [OBJECT_FOLDER, 'object folder'],
]);

/** Members of definitions that name another item by its reference code. */
const references: Readonly<Record<string, CodeKind>> = {
  listTypeDefinitionExternalReferenceCode: 'picklist',
  objectDefinitionExternalReferenceCode1: 'object definition',
  objectDefinitionExternalReferenceCode2: 'object definition',
  objectFolderExternalReferenceCode: 'object folder',
};

/** The reference codes of the items, if other files may refer to items of their class. */
export function definedCodes(items: readonly Value[], className = ''): readonly DefinedCode[] {
  const kind = kindByClass.get(className);
  if (kind === undefined) return [];
  return items.flatMap((item) => {
    const code = textIn(item, 'externalReferenceCode');
    return code === undefined ? [] : [{ kind, code }];
  });
}

/** The reference codes that definitions name: of picklists, folders and related definitions. */
export function referredCodes(
  items: readonly Value[],
  className: string | undefined,
  source: string,
): readonly ReferredCode[] {
  if (className !== OBJECT_DEFINITION) return [];
  const found = new Map<string, ReferredCode>();
  const visit = (value: Value): void => {
    if (value.kind === 'list') value.items.forEach(visit);
    if (value.kind !== 'map') return;
    for (const [name, { value: member }] of value.members) {
      const kind = Object.hasOwn(references, name) ? references[name] : undefined;
      if (kind === undefined || member.kind !== 'string') visit(member);
      else if (member.value !== '' && !found.has(`${kind} ${member.value}`)) {
        const position = member.position ?? startOf(source);
        found.set(`${kind} ${member.value}`, { kind, code: member.value, position });
      }
    }
  };
  items.forEach(visit);
  return [...found.values()];
}

/** The object definitions among the items. */
export function objectsOf(items: readonly Value[], className: string | undefined): readonly ObjectOutline[] {
  if (className !== OBJECT_DEFINITION) return [];
  return items.flatMap((item) => {
    const name = textIn(item, 'name');
    if (name === undefined) return [];
    return [
      {
        name: name.replace(/^C_/, ''),
        fields: fieldsOf(item),
        relationships: elementsOf(item, 'objectRelationships').flatMap((each) => textIn(each, 'name') ?? []),
      },
    ];
  });
}

function fieldsOf(item: Value): ReadonlyMap<string, ObjectField> | undefined {
  if (item.kind !== 'map' || item.members.get('objectFields')?.value.kind !== 'list') return undefined;
  const fields = elementsOf(item, 'objectFields').flatMap((field): readonly ObjectField[] => {
    const name = textIn(field, 'name');
    const type = textIn(field, 'businessType') ?? textIn(field, 'DBType');
    return name === undefined ? [] : [{ name, ...(type === undefined ? {} : { type }) }];
  });
  return new Map(fields.map((field) => [field.name, field]));
}

function elementsOf(item: Value, name: string): readonly Value[] {
  const member = item.kind === 'map' ? item.members.get(name)?.value : undefined;
  return member?.kind === 'list' ? member.items : [];
}

function textIn(item: Value, name: string): string | undefined {
  const member = item.kind === 'map' ? item.members.get(name)?.value : undefined;
  return member?.kind === 'string' && member.value !== '' ? member.value : undefined;
}
