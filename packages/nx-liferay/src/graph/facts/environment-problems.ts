import { checkEnvironments, surroundingsOf, type Environment } from 'uffa/inference';
import { PLUGIN } from '../../plugin-name';
import type { CheckedEnvironment } from '../options';
import type { ProjectSetup } from './project-setup';
import type { Workspace } from './workspace';

/**
 * Holds environments against all projects. Where the plugin is registered twice, each registration sees some of them only, and
 * finds nothing.
 */
export function checkedEnvironments(
  environments: readonly Environment[],
  setups: readonly Pick<ProjectSetup, 'project' | 'manifests'>[],
  { plugins }: Pick<Workspace, 'plugins'>,
): readonly CheckedEnvironment[] {
  if (environments.length === 0 || plugins.filter(({ name }) => name === PLUGIN).length > 1) {
    return environments;
  }
  const surroundings = surroundingsOf(
    setups.map(({ project }) => project),
    setups.map(({ manifests: [base] }) => base),
  );
  return environments.map((environment) => {
    const problems = checkEnvironments([environment], surroundings);
    return problems.length === 0 ? environment : { ...environment, problems };
  });
}
