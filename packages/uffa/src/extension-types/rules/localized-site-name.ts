import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { settingOf, type ClientExtension } from '../../manifest/project-manifest';

const PROPERTY = 'siteName_i18n';

/** `siteName_i18n` maps language ids to names (behaviour.md 11). Null is not a value. */
export function localizedSiteName(extension: ClientExtension): readonly Diagnostic[] {
  const names = settingOf(extension, PROPERTY);
  if (names === undefined || names.kind === 'null') return [];
  if (names.kind !== 'map') {
    const args = { id: extension.id, property: PROPERTY };
    return [diagnostic('property-not-a-mapping', args, names.position ?? extension.position)];
  }
  return [...names.members].flatMap(([languageId, { value, keyPosition }]) => {
    if (value.kind === 'string') return [];
    const position = value.position ?? keyPosition ?? extension.position;
    const code = value.kind === 'null' ? 'site-name-without-value' : 'site-name-not-text';
    return [diagnostic(code, { id: extension.id, languageId }, position)];
  });
}
