import { asksCatalogue, CONFIG_FILE, profileFile } from 'uffa/inference';
import { pathIn } from '../../workspace/directories';
import { isBuiltTheme } from '../facts/find-theme';
import { mayMake } from '../inputs/upstream-target';
import type { TargetContext } from './target-context';

/**
 * Whether Nx can tell that nothing has changed. It never hashes what git ignores; so a project with files that git
 * ignores and no known target makes is packaged anew each time, and so is one with packages from a lock file that Nx
 * does not know.
 */
export function isHashable(context: TargetContext): boolean {
  const { setup, sources, theme, upstreamTargets, unhashed } = context;
  const isInstalledApart = sources.readsDependencies && setup.lockFile !== undefined;
  const unknown =
    theme === undefined ? sources.buildOutputs : sources.buildOutputs.filter((path) => !isBuiltTheme(path));
  const hasProducer = upstreamTargets.some(({ target }) => target !== theme?.target);
  const isUnknown = (unknown.length > 0 || isInstalledApart) && !hasProducer;
  return !isUnknown && !unhashed.isTaken && isMadeHere(context) && isManifestHashable(context);
}

/**
 * Whether the project's own targets make what it reads in no project, such as `dist/` of the workspace: what another
 * project puts there is made by a target of which the graph alone knows, and so are that target's inputs.
 */
function isMadeHere({ setup, buildsElsewhere, upstreamTargets, userDependsOn }: TargetContext): boolean {
  const outputs = [...upstreamTargets, ...userDependsOn].flatMap((producer) => producer.outputs);
  return buildsElsewhere.unowned.every((path) =>
    outputs.some((output) => mayMake(output, path, setup.project)),
  );
}

/**
 * The same applies to files that say how to package: somebody's own profile, or Gradle's properties, may be kept out of
 * git.
 */
export function isManifestHashable({
  setup,
  workspace,
}: Pick<TargetContext, 'setup' | 'workspace'>): boolean {
  const [manifest] = setup.manifests;
  const { project, profiles } = manifest;
  const files = [
    'gradle.properties',
    CONFIG_FILE,
    ...(asksCatalogue(manifest) ? [workspace.catalogueFile] : []),
    ...profiles.map((profile) => pathIn(project.path, profileFile(profile))),
  ];
  return !files.some(workspace.isIgnored);
}
