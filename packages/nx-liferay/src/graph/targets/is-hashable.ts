import { posix } from 'node:path';
import { isBuiltTheme } from '../find-theme';
import type { TargetContext } from './target-context';

/**
 * Whether Nx can tell that nothing has changed. It never hashes what git ignores; so a project with files that git
 * ignores and no known target makes is packaged anew each time, and so is one with packages from a lock file that Nx
 * does not know.
 */
export function isHashable(context: TargetContext): boolean {
  const { setup, sources, theme, producers } = context;
  const isInstalledApart = sources.readsDependencies && setup.lockFile !== undefined;
  const unknown = theme === undefined ? sources.built : sources.built.filter((path) => !isBuiltTheme(path));
  const hasProducer = producers.some(({ target }) => target !== theme?.target);
  const isUnknown = (unknown.length > 0 || isInstalledApart) && !hasProducer;
  return !isUnknown && isManifestHashable(context);
}

/**
 * The same applies to files that say how to package: somebody's own profile, or Gradle's properties, may be kept out of
 * git.
 */
export function isManifestHashable({
  setup,
  workspace,
}: Pick<TargetContext, 'setup' | 'workspace'>): boolean {
  const [{ project, profiles }] = setup.manifests;
  const files = [
    'gradle.properties',
    ...profiles.map((profile) => posix.join(project.path, `client-extension.${profile}.yaml`)),
  ];
  return !files.some(workspace.isIgnored);
}
