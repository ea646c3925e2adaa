import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { Position } from '../../diagnostics/position';
import { placedProperties } from '../../java-text/properties';
import { settingOf } from '../../manifest/project-manifest';
import { PLUGIN_PACKAGE_FILE } from '../../discover/file-names';
import type { ManifestCheck } from '../check-context';
import { projectFile } from '../manifest-file';
import { hasConfiguration } from './configuration-members';

/** Headers that name what has to be there before the bundle starts (acceptance.md 11). */
const REQUIREMENTS: readonly string[] = [
  'Fragment-Host',
  'Import-Package',
  'Require-Bundle',
  'Require-Capability',
  'required-deployment-contexts',
];

/** The project's own properties, which become headers of the bundle that the portal makes (acceptance.md 11). */
export const pluginPackage: ManifestCheck = (manifest, { facts, types }) => {
  const text = facts.fileText(PLUGIN_PACKAGE_FILE);
  if (text === undefined) return [];
  const first = manifest.extensions.find(({ type }) => hasConfiguration(types.get(type)));
  const own = first && settingOf(first, 'webContextPath');
  const path = own?.kind === 'string' ? own.value : `/${manifest.project.name}`;
  return placedProperties(text, projectFile(manifest.project, PLUGIN_PACKAGE_FILE)).flatMap(
    ({ key, value, position }) => ofProperty(key, value, position, path),
  );
};

function ofProperty(key: string, value: string, position: Position, path: string): readonly Diagnostic[] {
  if (key === 'module-group-id' && value === '') return [diagnostic('module-group-id-empty', {}, position)];
  if (key === 'Web-ContextPath' && `/${value.replace(/^\//, '')}` !== `/${path.replace(/^\//, '')}`) {
    return [diagnostic('web-context-path-own', { value, path }, position)];
  }
  const macro = /\$\{[^}]*\}/.exec(value)?.[0];
  if (macro !== undefined) return [diagnostic('bundle-header-expanded', { key, macro }, position)];
  return REQUIREMENTS.includes(key) && value.trim() !== ''
    ? [diagnostic('bundle-requirement', { key, value }, position)]
    : [];
}
