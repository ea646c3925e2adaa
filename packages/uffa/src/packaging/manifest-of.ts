import { activeProfile } from '../discover/active-profile';
import type { Project } from '../discover/project';
import type { ProjectManifest } from '../manifest/project-manifest';
import { withAddresses } from '../manifest/with-addresses';
import { readManifest } from '../manifest/read-manifest';
import type { PackagingOptions } from './packaging-options';

/** A project's manifest under a profile: the one that is known, else what its files say. */
export function manifestOf(
  project: Project,
  profile: string,
  { manifests = [] }: Pick<PackagingOptions, 'manifests'>,
): ProjectManifest {
  return manifests.find((each) => each.profile === profile) ?? readManifest(project, { profile });
}

/**
 * A project's manifest under the profile that the options name, or else its Gradle properties, with the addresses of the
 * environment.
 */
export function activeManifest(
  project: Project,
  options: Pick<PackagingOptions, 'manifests' | 'profile' | 'target'>,
): ProjectManifest {
  const manifest = manifestOf(project, options.profile ?? activeProfile(project), options);
  const { target } = options;
  return target === undefined ? manifest : withAddresses(manifest, target.addresses);
}
