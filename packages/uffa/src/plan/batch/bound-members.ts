import { startOf } from '../../diagnostics/position';
import type { Value } from '../../values/value';
import type { CountedPlace } from './batch-outline';
import { OBJECT_DEFINITION } from './class-names';
import { Counted } from './counted';

/**
 * Numbers of one portal's database that an object definition holds, wherever it is in the definition, and that Liferay's
 * own export leaves out.
 */
export const numbersOfOnePortal: ReadonlySet<string> = new Set([
  'id',
  'listTypeDefinitionId',
  'objectDefinitionId',
  'objectDefinitionId1',
  'objectDefinitionId2',
  'objectFieldId',
  'objectRelationshipId',
  'titleObjectFieldId',
]);

/**
 * The members of items that hold a number or an address of the portal that they were exported from. Within a definition
 * all of them are looked for; an item of another class may hold content of its own below its members.
 */
export function boundMembers(
  items: readonly Value[],
  className: string | undefined,
  source: string,
): readonly CountedPlace[] {
  const found = new Counted();
  for (const item of items) {
    visit(item, className === OBJECT_DEFINITION ? 'all' : 'own', (name, member) =>
      found.add(name, member.keyPosition ?? startOf(source)),
    );
  }
  return found.places();
}

type Found = (name: string, member: { readonly keyPosition?: CountedPlace['position'] }) => void;

function visit(value: Value, depth: 'all' | 'own', found: Found): void {
  if (value.kind === 'list' && depth === 'all') for (const item of value.items) visit(item, depth, found);
  if (value.kind !== 'map') return;
  for (const [name, member] of value.members) {
    const isBound =
      name === 'actions'
        ? isAbsolute(member.value)
        : member.value.kind === 'integer' && (depth === 'all' ? numbersOfOnePortal.has(name) : name === 'id');
    if (isBound) found(name, member);
    else if (depth === 'all') visit(member.value, depth, found);
  }
}

/** Whether actions name a host: `{ "get": { "href": "http://localhost:8080/o/...", "method": "GET" } }`. */
export function isAbsolute(actions: Value): boolean {
  if (actions.kind !== 'map') return false;
  return [...actions.members.values()].some(({ value }) => {
    const href = value.kind === 'map' ? value.members.get('href')?.value : undefined;
    return href?.kind === 'string' && /^https?:\/\//i.test(href.value);
  });
}

/** Items whose own reference code is an empty text. */
export function emptyCodes(items: readonly Value[], source: string): CountedPlace | undefined {
  const found = new Counted();
  for (const item of items) {
    const code = item.kind === 'map' ? item.members.get('externalReferenceCode')?.value : undefined;
    if (code?.kind === 'string' && code.value.trim() === '') {
      found.add('externalReferenceCode', code.position ?? startOf(source));
    }
  }
  return found.places()[0];
}
