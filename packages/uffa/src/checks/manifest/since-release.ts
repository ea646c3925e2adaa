import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { isBefore, releaseOfProduct, type DxpReleaseName } from '../../discover/release-of-product';
import type { ExtensionType } from '../../extension-types';
import type { ClientExtension } from '../../manifest/project-manifest';
import type { ManifestCheck } from '../check-context';

/**
 * Types and properties that the release which the workspace is for does not know yet, or only behind a feature flag.
 * Nothing is said where the workspace doesn't say which release that is.
 */
export const sinceRelease: ManifestCheck = ({ extensions }, { types, facts }) => {
  const dated = extensions.flatMap((extension) => {
    const type = types.get(extension.type);
    return type !== undefined && isDated(type) ? [{ extension, type }] : [];
  });
  // Most projects have nothing that is new, and need no file to be read for that.
  const product = dated.length === 0 ? undefined : facts.product?.();
  const release = product === undefined ? undefined : releaseOfProduct(product);
  if (product === undefined || release === undefined) return [];
  return dated.flatMap(({ extension, type }) => ofExtension(extension, type, { product, release }));
};

function isDated({ since, featureFlag, properties }: ExtensionType): boolean {
  return (
    since !== undefined ||
    featureFlag !== undefined ||
    Object.values(properties).some((property) => property.since !== undefined)
  );
}

function ofExtension(
  { id, type: name, typePosition, typeSettings, position }: ClientExtension,
  { since, featureFlag, properties }: ExtensionType,
  { product, release }: { readonly product: string; readonly release: DxpReleaseName },
): readonly Diagnostic[] {
  if (since !== undefined && isBefore(release, since))
    return [diagnostic('type-since-release', { id, type: name, since, product }, typePosition)];
  const flagged =
    featureFlag !== undefined && release === '7.4'
      ? [diagnostic('type-behind-feature-flag', { id, type: name, featureFlag, product }, typePosition)]
      : [];
  const tooNew = [...typeSettings.members].flatMap(([property, { keyPosition = position }]) => {
    const first = Object.hasOwn(properties, property) ? properties[property]?.since : undefined;
    return first !== undefined && isBefore(release, first)
      ? [diagnostic('property-since-release', { id, property, since: first, product }, keyPosition)]
      : [];
  });
  return [...flagged, ...tooNew];
}
