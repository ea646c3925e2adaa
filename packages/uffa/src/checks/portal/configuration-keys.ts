import { diagnostic } from '../../diagnostics/diagnostic';
import type { ManifestCheck } from '../check-context';
import { keyDiagnostics } from './configuration-key';
import { configurationMembers, hasConfiguration, writtenMembers } from './configuration-members';

/**
 * Keys that the portal's Configurator does not take as they are: it reads a type behind a colon, and ignores case
 * (acceptance.md, "As run").
 */
export const configurationKeys: ManifestCheck = ({ extensions }, { types }) =>
  extensions.flatMap((extension) => {
    const type = types.get(extension.type);
    if (!hasConfiguration(type)) return [];
    const { id } = extension;
    const known = new Map(writtenMembers.map((key) => [key.toLowerCase(), key]));
    return configurationMembers(extension, type).flatMap(([key, { value, keyPosition }]) => {
      const position = keyPosition ?? extension.position;
      const other = known.get(key.toLowerCase());
      known.set(key.toLowerCase(), key);
      return other !== undefined && other !== key
        ? [diagnostic('configuration-keys-alike', { id, key, other }, position)]
        : keyDiagnostics({ id, key, value, position });
    });
  });
