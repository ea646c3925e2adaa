import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import { parseJson } from '../../java-text/json-reader';
import type { MapValue } from '../../values/value';
import { hasOwnPackageJson, isTheme } from '../../theme/read-theme-project';
import type { ManifestCheck } from '../check-context';
import { projectFile } from '../manifest-file';

/**
 * Liferay's plugin reads the package.json of every project for its scripts (behaviour-as-run.md 1, on 15), and that of
 * a theme for its base theme (behaviour.md 14).
 */
export const packageJson: ManifestCheck = (manifest, { facts }) => {
  const text = facts.fileText('package.json');
  if (text === undefined) return [];
  const file = projectFile(manifest.project, 'package.json');
  const parsed = parseJson(text.replace(/^\uFEFF/, ''), file);
  if (parsed.diagnostics.length > 0) return parsed.diagnostics;
  const { value } = parsed;
  if (value?.kind !== 'map') return [diagnostic('package-json-not-an-object', { file }, startOf(file))];
  const scripts = value.members.get('scripts')?.value;
  const diagnostics: Diagnostic[] = [];
  if (scripts !== undefined && scripts.kind !== 'map' && scripts.kind !== 'null') {
    diagnostics.push(diagnostic('package-json-scripts-invalid', { file }, scripts.position ?? startOf(file)));
  }
  if (isTheme(manifest) && hasOwnPackageJson(manifest.project) && !hasBaseTheme(value)) {
    diagnostics.push(diagnostic('package-json-without-base-theme', { file }, startOf(file)));
  }
  return diagnostics;
};

function hasBaseTheme({ members }: MapValue): boolean {
  const designPack = members.get('liferayDesignPack')?.value;
  return designPack?.kind === 'map' && designPack.members.get('baseTheme')?.value.kind === 'string';
}
