import type { ExecutorContext } from '@nx/devkit';
import type { ProjectAt } from './task';

/** Finds the projects of all plugins by their roots. */
export function projectsByRoot({
  projectsConfigurations: { projects },
}: Pick<ExecutorContext, 'projectsConfigurations'>): ProjectAt {
  const byRoot = new Map(Object.values(projects).map((project) => [project.root, project]));
  return (directory) => byRoot.get(directory);
}
