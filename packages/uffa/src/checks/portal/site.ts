import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { isExcludedByDefault } from '../../globs/default-excludes';
import { settingOf, type ClientExtension } from '../../manifest/project-manifest';
import { siteProperties } from '../../plan/site-initializer/site-json';
import type { CheckContext, ManifestCheck } from '../check-context';
import { refusedProperties } from '../refused-properties';

const TYPE = 'siteInitializer';
/** Links may lead in a circle: below so many directories, something counts as a file. */
const DEEPEST = 8;

/** What the portal refuses of `site-initializer.json`, or misses beside it (acceptance.md 14). */
export const site: ManifestCheck = (manifest, context) => {
  const active = manifest.extensions.find(({ type }) => type === TYPE);
  const declared = manifest.everyProfile.find(({ type }) => type === TYPE);
  if (active === undefined) return declared === undefined ? [] : [undescribed(declared)];
  const { id, position } = active;
  const refused = refusedProperties(active, context);
  const isEmpty =
    context.facts.hasDirectory('site-initializer') && !hasFile(context.facts, 'site-initializer', DEEPEST);
  return [
    ...(isEmpty ? [diagnostic('site-initializer-empty', { id }, position)] : []),
    ...ofValues(active).filter(({ args }) => !refused.includes(args.property)),
    ...ofNames(active),
  ];
};

/** Whether a directory holds a file that is packaged, however deep. */
function hasFile(facts: CheckContext['facts'], directory: string, depth: number): boolean {
  return facts.namesIn(directory).some((name) => {
    const path = `${directory}/${name}`;
    if (isExcludedByDefault(name)) return false;
    return depth === 0 || !facts.hasDirectory(path) || hasFile(facts, path, depth - 1);
  });
}

function undescribed({ id, profile, position }: ClientExtension): Diagnostic {
  return diagnostic('site-initializer-undescribed', { id, profile }, position);
}

function ofValues(extension: ClientExtension): readonly Diagnostic<'site-value-not-text'>[] {
  return siteProperties.flatMap((property) => {
    const value = settingOf(extension, property);
    if (value === undefined || value.kind === 'string' || value.kind === 'null') return [];
    const args = { id: extension.id, property };
    return [diagnostic('site-value-not-text', args, value.position ?? extension.position)];
  });
}

function ofNames(extension: ClientExtension): readonly Diagnostic[] {
  const names = extension.typeSettings.members.get('siteName_i18n');
  if (names === undefined) return [];
  return [diagnostic('site-name-by-release', { id: extension.id }, names.keyPosition ?? extension.position)];
}
