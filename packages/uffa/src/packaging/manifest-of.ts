import type { Project } from '../discover/project';
import type { ProjectManifest } from '../manifest/project-manifest';
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
