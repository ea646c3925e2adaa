import { placedProperties } from '../../java-text/properties';
import { settingOf } from '../../manifest/project-manifest';
import { PLUGIN_PACKAGE_FILE } from '../../discover/file-names';
import type { ManifestCheck } from '../check-context';
import { projectFile } from '../manifest-file';
import { headerDiagnostics } from './bundle-header';
import { hasConfiguration } from './configuration-members';

/** The project's own properties, which become headers of the bundle that the portal makes (acceptance.md 11). */
export const pluginPackage: ManifestCheck = (manifest, { facts, types }) => {
  const text = facts.fileText(PLUGIN_PACKAGE_FILE);
  if (text === undefined) return [];
  const first = manifest.extensions.find(({ type }) => hasConfiguration(types.get(type)));
  const own = first && settingOf(first, 'webContextPath');
  const path = own?.kind === 'string' ? own.value : `/${manifest.project.name}`;
  return placedProperties(text, projectFile(manifest.project, PLUGIN_PACKAGE_FILE)).flatMap((property) =>
    headerDiagnostics(property, path),
  );
};
