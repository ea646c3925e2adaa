import { asksCatalogue, CONFIG_FILE, profileFile, type Project } from 'uffa/inference';
import { pathIn } from '../../workspace/directories';
import { isBuiltTheme } from '../facts/find-theme';
import type { ProjectFacts } from '../facts/project-facts';
import type { ProjectSetup } from '../facts/project-setup';
import type { Workspace } from '../facts/workspace';
import type { ArchiveSources } from '../inputs/archive-sources';
import type { Upstream } from '../inputs/upstream';
import { mayMake } from '../inputs/upstream-target';

/**
 * Whether Nx can tell that nothing has changed. It never hashes what git ignores; so a project with files that git
 * ignores and no known target makes is packaged again each time, and so is one with packages from a lock file that Nx
 * does not know.
 */
export function isHashable(
  { setup, builds: { theme } }: ProjectFacts,
  { sources, upstream, unhashed }: ArchiveSources,
  workspace: Workspace,
): boolean {
  const isInstalledApart = sources.readsDependencies && setup.lockFile !== undefined;
  const unknown =
    theme === undefined ? sources.buildOutputs : sources.buildOutputs.filter((path) => !isBuiltTheme(path));
  const hasProducer = upstream.targets.some(({ target }) => target !== theme?.target);
  const isUnknown = (unknown.length > 0 || isInstalledApart) && !hasProducer;
  return (
    !isUnknown &&
    !unhashed.isTaken &&
    isMadeHere(upstream, setup.project) &&
    isManifestHashable(setup, workspace)
  );
}

/**
 * Whether the project's own targets make what it reads in no project, such as `dist/` of the workspace: what another
 * project puts there is made by a target of which the graph alone knows, and so are that target's inputs.
 */
function isMadeHere({ targets, userDependsOn, elsewhere }: Upstream, project: Project): boolean {
  const outputs = [...targets, ...userDependsOn].flatMap((producer) => producer.outputs);
  return elsewhere.unowned.every((path) => outputs.some((output) => mayMake(output, path, project)));
}

/**
 * The same applies to files that say how to package: somebody's own profile, or Gradle's properties, may be kept out of
 * git.
 */
export function isManifestHashable(
  { manifests: [manifest] }: Pick<ProjectSetup, 'manifests'>,
  { catalogueFile, isIgnored }: Pick<Workspace, 'catalogueFile' | 'isIgnored'>,
): boolean {
  const { project, profiles } = manifest;
  const files = [
    'gradle.properties',
    CONFIG_FILE,
    ...(asksCatalogue(manifest) ? [catalogueFile] : []),
    ...profiles.map((profile) => pathIn(project.path, profileFile(profile))),
  ];
  return !files.some(isIgnored);
}
