import { diagnostic } from '../../diagnostics/diagnostic';
import type { ManifestCheck } from '../check-context';
import { configurationMembers, hasConfiguration } from './configuration-members';
import { valueDiagnostics } from './configuration-value';

/** Values of a configuration that the portal does not keep as they are (acceptance.md, "As run"). */
export const configurationValues: ManifestCheck = ({ extensions }, { types }) =>
  extensions.flatMap((extension) => {
    const type = types.get(extension.type);
    if (!hasConfiguration(type)) return [];
    const { id } = extension;
    const written = extension.emptyTexts.map(({ text, position }) =>
      diagnostic('configuration-lost', { id, key: text, because: 'no-value' }, position),
    );
    const settings = configurationMembers(extension, type).flatMap(([key, { value, keyPosition }]) =>
      valueDiagnostics({ id, key, type, position: keyPosition ?? extension.position }, value),
    );
    return [...written, ...settings];
  });
