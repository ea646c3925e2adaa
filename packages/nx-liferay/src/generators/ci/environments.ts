import { LOCAL_PROFILE } from 'uffa';

/** The environment with the real users, by its name in Liferay Cloud. */
const PRODUCTION = 'prd';

/**
 * The environments that a workspace's projects are packaged for: their profiles but that of the developer's own
 * machine, and production, for which they are packaged without a profile unless one of the profiles is for it. None
 * where there are no profiles.
 */
export function environmentsOf(profiles: readonly string[]): readonly string[] {
  const names = [...new Set(profiles)].filter((name) => name !== LOCAL_PROFILE).sort();
  if (names.length === 0 || names.some((name) => /^pro?d(uction)?$|^prd$/.test(name))) return names;
  return [...names, PRODUCTION];
}
