import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { MemberKind } from '../../diagnostics/kinds/verify';
import type { Value } from '../../values/value';
import type { ArchiveCheck } from './archive-check';
import { VIRTUAL_INSTANCE, type Configuration } from './configurations';

/** What the portal's CETConfiguration has no default for (acceptance.md 7). */
const NEEDED = ['baseURL', 'name', 'type'];

const kinds: Readonly<Record<string, MemberKind>> = {
  buildTimestamp: 'number',
  properties: 'texts',
  typeSettings: 'texts',
};

/** The members without which a configuration does nothing, and those of another kind than the portal reads. */
export const configurationShape: ArchiveCheck = ({ configurations }) =>
  configurations.flatMap((configuration) => {
    const { id, ownId, members, position, isClientExtensionType } = configuration;
    const needed = [
      ...(isClientExtensionType ? NEEDED : []),
      ...(ownId === undefined ? [] : [VIRTUAL_INSTANCE]),
    ];
    return [
      ...needed
        .filter((member) => !members.has(member))
        .map((member) => diagnostic('configuration-member-missing', { id, member }, position)),
      ...(isClientExtensionType ? ofKinds(configuration) : []),
    ];
  });

function ofKinds({ id, members }: Configuration): readonly Diagnostic[] {
  return Object.entries(kinds).flatMap(([member, expected]) => {
    const value = members.get(member)?.value;
    if (value === undefined || value.kind === 'null' || isOfKind(value, expected)) return [];
    return [diagnostic('configuration-member-of-wrong-kind', { id, member, expected }, value.position)];
  });
}

/** Whether the portal can read a value as one of the members that it declares; one text stands for a list. */
export function isOfKind(value: Value, expected: MemberKind): boolean {
  if (expected === 'texts') return value.kind === 'list' || value.kind === 'string';
  if (expected === 'text') return value.kind === 'string';
  return (
    value.kind === 'integer' ||
    value.kind === 'double' ||
    (value.kind === 'string' && /^[+-]?\d{1,19}$/.test(value.value))
  );
}

/** What a member of a client extension type's configuration has to be, where anything is known of it. */
export function expectedKind(member: string): MemberKind | undefined {
  return Object.hasOwn(kinds, member) ? kinds[member] : undefined;
}
