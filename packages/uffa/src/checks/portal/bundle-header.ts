import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { PlacedProperty } from '../../java-text/properties';

/** Headers that name what has to be there before the bundle starts (acceptance.md 11). */
const REQUIREMENTS: readonly string[] = [
  'Fragment-Host',
  'Import-Package',
  'Require-Bundle',
  'Require-Capability',
  'required-deployment-contexts',
];

/**
 * What the portal makes of a property that becomes a header of its bundle (acceptance.md 11).
 *
 * @param path the web context path of the client extensions
 */
export function headerDiagnostics(
  { key, value, position }: PlacedProperty,
  path: string,
): readonly Diagnostic[] {
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
