import { posix } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import type { ProfileIgnoredBecause } from '../diagnostics/kinds/manifest-files';
import { startOf } from '../diagnostics/position';
import { MANIFEST_FILE } from '../discover/file-names';

/** The name of having no profile; a file can't claim it. */
export const DEFAULT_PROFILE = 'default';

/** The profile of the developer's own machine, whose addresses nobody else reaches; pipelines leave it out. */
export const LOCAL_PROFILE = 'local';

const PROFILE_FILE = /^client-extension\.([a-z]+)\.yaml$/;
const LOOKS_LIKE_ONE = /^client-extension([.\-_].*)?\.ya?ml$/i;

export interface ProfileFiles {
  /** Profile to file name, sorted by profile. */
  readonly profiles: ReadonlyMap<string, string>;
  /** A diagnostic for each file that looks like a profile but is not one. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Sorts out which files of a project directory are profiles (behaviour.md 4).
 * @param directory the project's, relative to the workspace root
 * @param exists whether there is a file behind a name
 */
export function profileFiles(
  names: readonly string[],
  directory: string,
  exists: (name: string) => boolean,
): ProfileFiles {
  const candidates = names
    .filter((name) => name !== MANIFEST_FILE && LOOKS_LIKE_ONE.test(name) && exists(name))
    .sort();
  const profiles = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const name of candidates) {
    const [, profile] = PROFILE_FILE.exec(name) ?? [];
    if (profile !== undefined && profile !== DEFAULT_PROFILE) {
      profiles.set(profile, name);
      continue;
    }
    const file = posix.join(directory, name);
    diagnostics.push(
      diagnostic('profile-file-ignored', { name, because: reasonFor(name, profile) }, startOf(file)),
    );
  }
  return { profiles, diagnostics };
}

function reasonFor(name: string, profile: string | undefined): ProfileIgnoredBecause {
  if (profile !== undefined) return 'reserved';
  if (/\.yml$/i.test(name)) return 'extension';
  return PROFILE_FILE.test(name.toLowerCase()) || name.toLowerCase() === MANIFEST_FILE ? 'case' : 'name';
}
