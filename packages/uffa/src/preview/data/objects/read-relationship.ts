import { memberOf, type JsonMap } from '../answers/json';
import type { Relationship } from './stored-object';

const deletions: readonly string[] = ['cascade', 'disassociate', 'prevent'];

/**
 * A relationship of batch data; undefined for one that says too little, or is of a type that is not to many.
 *
 * @param owner the external reference code of the definition that lists it; absent: it comes by itself
 * @param names those of the objects that are known, by their external reference codes
 */
export function relationshipOf(
  item: JsonMap,
  owner: string | undefined,
  names: ReadonlyMap<string, string>,
): Relationship | undefined {
  const name = textOf(item, 'name');
  const type = memberOf(item, 'type');
  const one = textOf(item, 'objectDefinitionExternalReferenceCode1') ?? owner;
  const many = textOf(item, 'objectDefinitionExternalReferenceCode2') ?? codeOfSecond(item, names);
  if (name === undefined || one === undefined || many === undefined) return undefined;
  if (type !== 'oneToMany' && type !== 'manyToMany') return undefined;
  const deletion = textOf(item, 'deletionType') ?? 'prevent';
  return {
    name,
    type,
    one,
    many,
    deletion: deletions.includes(deletion) ? (deletion as Relationship['deletion']) : 'prevent',
    ...membersOf(name, names.get(one)),
  };
}

function codeOfSecond(item: JsonMap, names: ReadonlyMap<string, string>): string | undefined {
  const second = textOf(item, 'objectDefinitionName2')?.replace(/^C_/, '');
  return [...names].find(([, name]) => name === second)?.[0];
}

/** How Liferay names the members by which the many name the one: `r_<relationship>_c_<object>Id` and `…ERC`. */
function membersOf(relationship: string, one: string | undefined): Pick<Relationship, 'members'> {
  if (one === undefined) return {};
  const stem = `r_${relationship}_c_${one.slice(0, 1).toLowerCase()}${one.slice(1)}`;
  return { members: { id: `${stem}Id`, code: `${stem}ERC` } };
}

function textOf(item: JsonMap, name: string): string | undefined {
  const value = memberOf(item, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
