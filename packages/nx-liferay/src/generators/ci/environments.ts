/** Where people work; Liferay Cloud calls it so. */
const PRODUCTION = 'prd';

/**
 * What a workspace's projects are packaged for: their profiles, and production, for which they are packaged as they are
 * where no profile is called so. None where there are no profiles.
 */
export function environmentsOf(profiles: readonly string[]): readonly string[] {
  const names = [...new Set(profiles)].sort();
  if (names.length === 0 || names.some((name) => /^pro?d(uction)?$|^prd$/.test(name))) return names;
  return [...names, PRODUCTION];
}
