import {
  classes,
  keyOf,
  listOf,
  objectOf,
  type Json,
  type JsonObject,
  type State,
  textOf,
} from './portal-items';

/** What one file of batch data asks a portal for. */
export interface ImportRequest {
  readonly className: string;
  readonly delegate: string;
  readonly createStrategy: string;
  readonly items: readonly JsonObject[];
}

/** Members that a portal refuses an item with, of the classes that are strict: an unknown one fails it. */
const known: Readonly<Record<string, readonly string[]>> = {
  [classes.folder]: ['externalReferenceCode', 'label', 'name'],
  [classes.picklist]: ['externalReferenceCode', 'listTypeEntries', 'name_i18n', 'system'],
};

/**
 * Imports items as a portal does: an item is replaced as a whole, so that a field that is not listed is gone. This one is
 * strict as older releases are: what an item refers to has to be there before it.
 * @throws Error in the words of a failed item
 */
export function importItems(
  state: State,
  { className, delegate, createStrategy, items }: ImportRequest,
): void {
  if (createStrategy !== 'UPSERT') throw new Error(`Illegal create strategy ${createStrategy}`);
  if (className === classes.entry && definitionNamed(state, delegate.replace(/^C_/, '')) === undefined) {
    throw new Error(`Waiting for a service matching ${delegate}`);
  }
  const key = keyOf(className, delegate);
  const all = state.get(key) ?? new Map<string, JsonObject>();
  state.set(key, all);
  for (const item of items) {
    const code = item['externalReferenceCode'];
    if (typeof code !== 'string' || code === '') throw new Error('NoSuchField externalReferenceCode');
    const unknown = Object.keys(item).find((name) => known[className]?.includes(name) === false);
    if (unknown !== undefined) throw new Error(`NoSuchField ${unknown}`);
    requireReferences(state, className, delegate, item);
    all.set(code, stored(className, item));
  }
}

function requireReferences(state: State, className: string, delegate: string, item: JsonObject): void {
  const has = (of: string, code: Json | undefined, to = 'DEFAULT'): boolean =>
    code === undefined || state.get(keyOf(of, to))?.has(code as string) === true;
  if (className === classes.definition) {
    if (!has(classes.folder, item['objectFolderExternalReferenceCode']))
      throw new Error('NoSuchObjectFolder');
    for (const field of listOf(item['objectFields']).map(objectOf)) {
      if (!has(classes.picklist, field['listTypeDefinitionExternalReferenceCode']))
        throw new Error('NoSuchListType');
    }
    for (const each of listOf(item['objectRelationships']).map(objectOf)) {
      const other = each['objectDefinitionExternalReferenceCode2'];
      if (other !== item['externalReferenceCode'] && !has(classes.definition, other)) {
        throw new Error(`NoSuchObjectDefinition ${textOf(other)}`);
      }
    }
  }
  if (className !== classes.entry) return;
  for (const [name, value] of Object.entries(item)) {
    const [, of] = /^r_.+_c_(.+)ERC$/.exec(name) ?? [];
    if (of === undefined) continue;
    const definition = definitionNamed(state, of);
    const parent = definition === undefined ? delegate : `C_${textOf(definition['name'])}`;
    if (!has(classes.entry, value, parent)) throw new Error(`NoSuchObjectEntry ${textOf(value)}`);
  }
}

function definitionNamed(state: State, name: string): JsonObject | undefined {
  return [...(state.get(keyOf(classes.definition))?.values() ?? [])].find(
    (definition) => textOf(definition['name']).toLowerCase() === name.toLowerCase(),
  );
}

/** Draft or published, a definition stays what its status says. */
function stored(className: string, item: JsonObject): JsonObject {
  return className === classes.definition ? { ...item, status: item['status'] ?? { code: 2 } } : item;
}
