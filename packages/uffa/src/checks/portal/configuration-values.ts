import type { CatalogueConfiguration, WorkspaceCatalogue } from '../../catalogue/catalogue';
import { diagnostic } from '../../diagnostics/diagnostic';
import type { ExtensionType } from '../../extension-types';
import { settingOf, type ClientExtension } from '../../manifest/project-manifest';
import { settingProblems } from '../catalogue/setting-problem';
import type { ManifestCheck } from '../check-context';
import { configurationMembers, hasConfiguration } from './configuration-members';
import { valueDiagnostics } from './configuration-value';

/** Values of a configuration that the portal does not keep as they are (acceptance.md, "As run"). */
export const configurationValues: ManifestCheck = ({ extensions }, { types, catalogue }) =>
  extensions.flatMap((extension) => {
    const type = types.get(extension.type);
    if (!hasConfiguration(type)) return [];
    const { id } = extension;
    const written = extension.emptyTexts.map(({ text, position }) =>
      diagnostic('configuration-lost', { id, key: text, because: 'no-value' }, position),
    );
    const attributes = attributesOf(extension, type, catalogue);
    const settings = configurationMembers(extension, type).flatMap(([key, { value, keyPosition }]) => {
      const attribute = attributes?.get(key);
      // `instanceSettings` says what is wrong with it.
      if (attribute !== undefined && settingProblems(value, attribute).length > 0) return [];
      const position = keyPosition ?? extension.position;
      return valueDiagnostics(
        { id, key, type, position, ...(attribute === undefined ? {} : { attribute }) },
        value,
      );
    });
    return [...written, ...settings];
  });

/** Those of the configuration that an extension names, where the user's Liferay has it. */
function attributesOf(
  extension: ClientExtension,
  { pidProperty }: ExtensionType,
  catalogue: WorkspaceCatalogue | undefined,
): CatalogueConfiguration['attributes'] | undefined {
  const pid = pidProperty === undefined ? undefined : settingOf(extension, pidProperty);
  return pid?.kind === 'string' ? catalogue?.configurations.get(pid.value)?.attributes : undefined;
}
