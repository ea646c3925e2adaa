import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { keyDiagnostics } from '../portal/configuration-key';
import { valueDiagnostics } from '../portal/configuration-value';
import type { ArchiveCheck } from './archive-check';
import { expectedKind, isOfKind } from './configuration-shape';
import type { Configuration } from './configurations';

/** What the Configurator takes for itself, and does with the values that packaging writes. */
const DIRECTIVES: readonly string[] = [':configurator:policy', ':configurator:ranking'];

/** Keys and values that the portal's Configurator does not take as they are (acceptance.md, "As run"). */
export const configurationContent: ArchiveCheck = ({ configurations }) =>
  configurations.flatMap((configuration) => [...ofKeys(configuration), ...ofValues(configuration)]);

function ofKeys({ id, members, position: place }: Configuration): readonly Diagnostic[] {
  const known = new Map<string, string>();
  return [...members].flatMap(([key, { value, keyPosition, replaced }]) => {
    const position = keyPosition ?? place;
    const other = known.get(key.toLowerCase());
    known.set(key.toLowerCase(), key);
    if (other !== undefined) return [diagnostic('configuration-keys-alike', { id, key, other }, position)];
    if (replaced !== undefined) return [diagnostic('configuration-key-twice', { key }, position)];
    return DIRECTIVES.includes(key) ? [] : keyDiagnostics({ id, key, value, position });
  });
}

function ofValues({
  id,
  members,
  position,
  type,
  isClientExtensionType,
}: Configuration): readonly Diagnostic[] {
  return [...members].flatMap(([key, { value, keyPosition }]) => {
    const expected = isClientExtensionType ? expectedKind(key) : undefined;
    if (value.kind !== 'null' && expected !== undefined && !isOfKind(value, expected)) return [];
    return valueDiagnostics({ id, key, type, position: keyPosition ?? position }, value);
  });
}
