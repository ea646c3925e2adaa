import { posix } from 'node:path';
import { compileNioGlob } from '../../globs/nio-glob';
import { textOf } from '../../java-text/string-value-of';
import { settingOf, type ClientExtension } from '../../manifest/project-manifest';
import { settingTexts } from '../setting-texts';

/** Types whose script the portal loads with `import()`. */
const MODULE_TYPES: readonly string[] = [
  'audiencesCustomAttributes',
  'editorConfigContributor',
  'fdsCellRenderer',
  'fdsFilter',
  'jsImportMapsEntry',
];

/**
 * The paths below `static/` of those scripts that a page loads as modules. Classic scripts can't import by name.
 *
 * @param served paths relative to `static/`
 */
export function modulePaths(
  extensions: readonly ClientExtension[],
  served: readonly string[],
): readonly string[] {
  const urls = extensions
    .filter((extension) => settingOf(extension, 'baseURL') === undefined)
    .flatMap(moduleUrls);
  return [...new Set(urls.flatMap((url) => pathsOf(url, served)))];
}

function moduleUrls(extension: ClientExtension): readonly string[] {
  const { type } = extension;
  if (type === 'customElement') return isOn(extension, 'useESM') ? urlsIn(extension, 'urls') : [];
  if (type === 'globalJS') return isModuleScript(extension) ? urlsIn(extension, 'url') : [];
  if (type === 'commerceCheckoutStep') return ['index.js'];
  return MODULE_TYPES.includes(type) ? urlsIn(extension, 'url') : [];
}

function urlsIn(extension: ClientExtension, property: string): readonly string[] {
  return settingTexts(extension, property).map(({ text }) => text);
}

function isOn(extension: ClientExtension, property: string): boolean {
  const value = settingOf(extension, property);
  return value !== undefined && textOf(value).toLowerCase() === 'true';
}

function isModuleScript(extension: ClientExtension): boolean {
  const attributes = settingOf(extension, 'scriptElementAttributes');
  const type = attributes?.kind === 'map' ? attributes.members.get('type')?.value : undefined;
  return type !== undefined && textOf(type) === 'module';
}

/** None for an address elsewhere, which to Liferay is whatever has a colon (acceptance.md 9). */
function pathsOf(url: string, served: readonly string[]): readonly string[] {
  const path = url.replace(/[?#].*$/s, '');
  if (path.includes(':') || path.includes('${')) return [];
  const relative = posix.normalize(path).replace(/^\//, '');
  if (!relative.includes('*')) return served.includes(relative) ? [relative] : [];
  const glob = compileNioGlob(relative);
  return 'matches' in glob ? served.filter((each) => glob.matches(each)) : [];
}
