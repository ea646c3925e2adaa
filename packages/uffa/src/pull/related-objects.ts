import { listOf, textOf, type ExactJson } from './json/exact-json';

/** The relationships of an object definition, as it lists them. */
export interface Relationship {
  readonly name: string;
  readonly isManyToMany: boolean;
  /** The reference code of the other definition. */
  readonly other: string;
}

/** A definition lists those in which it is the one side; the other end is known by its code. */
export function relationshipsOf(definition: ExactJson): readonly Relationship[] {
  return listOf(definition, 'objectRelationships').flatMap((relationship) => {
    const name = textOf(relationship, 'name');
    const other = textOf(relationship, 'objectDefinitionExternalReferenceCode2');
    if (name === undefined || other === undefined) return [];
    return [{ name, other, isManyToMany: textOf(relationship, 'type') === 'manyToMany' }];
  });
}

/** The many-to-many relationships of an object, whichever of the two definitions lists them. */
export function manyToManyOf(code: string, definitions: ReadonlyMap<string, ExactJson>): readonly string[] {
  const names = [...definitions].flatMap(([owner, definition]) =>
    relationshipsOf(definition)
      .filter(({ isManyToMany, other }) => isManyToMany && (owner === code || other === code))
      .map(({ name }) => name),
  );
  return [...new Set(names)].sort();
}

/** The fields of an object that hold a file. */
export function attachmentFields(definition: ExactJson): ReadonlySet<string> {
  const fields = listOf(definition, 'objectFields').filter(
    (field) => textOf(field, 'businessType') === 'Attachment',
  );
  return new Set(fields.flatMap((field) => textOf(field, 'name') ?? []));
}

/** What entries must come before: by each code of a definition, those whose entries its own refer to. */
export function parentsByCode(
  definitions: ReadonlyMap<string, ExactJson>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const parents = new Map([...definitions.keys()].map((code) => [code, new Set<string>()]));
  for (const [code, definition] of definitions) {
    for (const { other, isManyToMany } of relationshipsOf(definition)) {
      if (!isManyToMany) parents.get(other)?.add(code);
    }
  }
  return parents;
}

/** The codes of entries that an entry refers to by relationships of its object with itself. */
export function ownParents(entry: ExactJson, relationships: readonly string[]): readonly string[] {
  if (!(entry instanceof Map)) return [];
  const starts = relationships.map((name) => `r_${name}_c_`.toLowerCase());
  return [...(entry as ReadonlyMap<string, ExactJson>)].flatMap(([name, member]) => {
    const folded = name.toLowerCase();
    const isParent = name.endsWith('ERC') && starts.some((start) => folded.startsWith(start));
    return isParent && typeof member === 'string' && member !== '' ? [member] : [];
  });
}
