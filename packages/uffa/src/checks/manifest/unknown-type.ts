import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { TypeRegistry } from '../../extension-types';
import type { ClientExtension } from '../../manifest/project-manifest';
import type { YamlCheck } from '../check-context';
import { nearestName } from '../../diagnostics/nearest-name';

/**
 * A type that is not known. Liferay's plugin refuses it when the profile that has it is active (behaviour.md 6); until
 * then it is a warning.
 */
export const unknownType: YamlCheck = (manifest, { types }) => {
  const isUnknown = ({ type }: ClientExtension) => !types.has(type);
  const active = manifest.extensions.filter(isUnknown);
  const isActive = ({ id, type }: ClientExtension) =>
    active.some((extension) => extension.id === id && extension.type === type);
  const inactive = manifest.everyProfile.filter((extension) => isUnknown(extension) && !isActive(extension));
  return [
    ...active.map((extension) => unknown(extension, types)),
    ...inactive.map((extension) => unknownInProfile(extension, types)),
  ];
};

function unknown(extension: ClientExtension, types: TypeRegistry): Diagnostic {
  const { id, type, typePosition } = extension;
  const known = [...types.keys()];
  return type === id
    ? diagnostic('type-missing', { id, types: known }, extension.position)
    : diagnostic('type-unknown', { id, type, ...nearest(type, known), types: known }, typePosition);
}

function unknownInProfile(extension: ClientExtension, types: TypeRegistry): Diagnostic {
  const { id, type, profile, typePosition } = extension;
  const known = [...types.keys()];
  const args = { id, type, profile, ...nearest(type, known), types: known };
  return diagnostic('type-unknown-in-profile', args, typePosition);
}

function nearest(type: string, known: readonly string[]): { readonly nearest?: string } {
  const name = nearestName(type, known);
  return name === undefined ? {} : { nearest: name };
}
