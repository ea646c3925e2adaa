import type { ManifestCheck } from '../check-context';

/**
 * The checks that Liferay's plugin makes of each type. They cover every profile, whatever is active, and the
 * plugin stops at the first failure where this reports all (behaviour.md 11, deviation D11).
 */
export const typeRules: ManifestCheck = (manifest, { types, facts }) =>
  manifest.everyProfile.flatMap((extension) => types.get(extension.type)?.validate?.(extension, facts) ?? []);
