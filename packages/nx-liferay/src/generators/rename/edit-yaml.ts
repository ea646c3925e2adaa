import { isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import { firstDocument, replaceRange, spliced, type Splice, type TypeRegistry } from 'uffa';
import { movedReference } from './moved-reference';
import type { Renaming } from './renaming';

const LXC = 'LXC:';

/** The yaml of a client extension project, or of one of its profiles. */
export interface YamlFile {
  readonly directory: string;
  readonly text: string;
  /** The types of its client extensions by their ids. */
  readonly typeOf: ReadonlyMap<string, string>;
  /** Whether it belongs to the project that is renamed, so that the ids are its own. */
  readonly isOwn: boolean;
}

/** Replaces ids, references to them and paths of `assemble` by their new values, and keeps every other byte. */
export function editYaml(file: YamlFile, renaming: Renaming, types: TypeRegistry): string {
  const { contents } = firstDocument(file.text);
  const splices = isMap(contents)
    ? contents.items.flatMap(({ key, value }) => [
        ...(file.isOwn ? replacedScalar(file.text, key, (id) => renaming.ids.get(id) ?? id) : []),
        ...(isScalar(key) && key.source === 'assemble' && isSeq(value)
          ? value.items.flatMap((item) => editedItem(file, item, renaming))
          : []),
        ...(isScalar(key) && isMap(value) ? editedEntry(file, key.source, value, renaming, types) : []),
      ])
    : [];
  return spliced(file.text, splices);
}

function editedItem({ text, directory }: YamlFile, item: ParsedNode, renaming: Renaming): readonly Splice[] {
  const moved = (path: string) => movedReference(path, directory, renaming);
  return isMap(item) ? valuesOf(item, ['from']).flatMap((node) => replacedScalar(text, node, moved)) : [];
}

function editedEntry(
  { text, typeOf }: YamlFile,
  id: string,
  entry: YAMLMap.Parsed,
  { ids }: Renaming,
  types: TypeRegistry,
): readonly Splice[] {
  const properties = Object.entries(types.get(typeOf.get(id) ?? id)?.properties ?? {});
  const references = properties.filter(([, spec]) => spec.refersTo !== undefined).map(([name]) => name);
  const target = (value: string) => {
    const prefix = value.startsWith(LXC) ? LXC : '';
    const renamedId = ids.get(value.slice(prefix.length));
    return renamedId === undefined ? value : prefix + renamedId;
  };
  return valuesOf(entry, references).flatMap((node) => replacedScalar(text, node, target));
}

/** The values of these keys, or the items of a list. */
function valuesOf(map: YAMLMap.Parsed, keys: readonly string[]): readonly ParsedNode[] {
  return map.items.flatMap(({ key, value }) => {
    if (value === null || !isScalar(key) || !keys.includes(key.source)) return [];
    return isSeq(value) ? value.items : [value];
  });
}

function replacedScalar(
  text: string,
  node: ParsedNode,
  newValue: (value: string) => string,
): readonly Splice[] {
  if (!isScalar(node)) return [];
  const { source, range }: Scalar.Parsed = node;
  const value = newValue(source);
  const splice =
    value === source ? undefined : replaceRange(text, { start: range[0], end: range[1] }, source, value);
  return splice === undefined ? [] : [splice];
}
