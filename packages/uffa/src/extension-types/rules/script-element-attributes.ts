import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { Member } from '../../values/value';
import { settingOf, type ClientExtension } from '../../manifest/project-manifest';

const PROPERTY = 'scriptElementAttributes';

/** `scriptElementAttributes` is a mapping of scalars without `src` (behaviour.md 11). */
export function scriptElementAttributes(extension: ClientExtension): readonly Diagnostic[] {
  const attributes = settingOf(extension, PROPERTY);
  if (attributes === undefined) return [];
  if (attributes.kind !== 'map') {
    const args = { id: extension.id, property: PROPERTY };
    return [diagnostic('property-not-a-mapping', args, attributes.position ?? extension.position)];
  }
  return [...attributes.members].flatMap(([attribute, member]) => ofAttribute(extension, attribute, member));
}

function ofAttribute(
  extension: ClientExtension,
  attribute: string,
  { value, keyPosition }: Member,
): readonly Diagnostic[] {
  const args = { id: extension.id, attribute };
  const keyPlace = keyPosition ?? extension.position;
  if (attribute === 'src') return [diagnostic('script-attribute-src', args, keyPlace)];
  if (value.kind === 'null') return [diagnostic('script-attribute-without-value', args, keyPlace)];
  if (value.kind === 'list' || value.kind === 'map') {
    return [diagnostic('script-attribute-not-scalar', args, value.position ?? keyPlace)];
  }
  return [];
}
