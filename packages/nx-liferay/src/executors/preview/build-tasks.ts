import type {
  ProjectConfiguration,
  ProjectGraph,
  TargetConfiguration,
  TargetDependencyConfig,
} from '@nx/devkit';
import type { ShownProject } from './shown-projects';

/** A task of Nx that makes something that a shown project is packaged from. */
export interface BuildTask {
  readonly project: string;
  readonly target: string;
}

type Projects = Readonly<Record<string, ProjectConfiguration>>;

/** The tasks that `package` of a project would wait for; what these wait for Nx knows. */
export function buildTasks(
  { name, packaging }: ShownProject,
  projects: Projects,
  graph: Pick<ProjectGraph, 'dependencies'> | undefined,
): readonly BuildTask[] {
  const needed = (graph?.dependencies[name] ?? []).map(({ target }) => target);
  const tasks = (packaging.dependsOn ?? []).flatMap((dependency) =>
    tasksOf(dependency, name, needed).filter(({ project, target }) => hasTarget(projects[project], target)),
  );
  return [...new Map(tasks.map((task) => [taskId(task), task])).values()];
}

/** As Nx calls a task without a configuration. */
export function taskId({ project, target }: BuildTask): string {
  return `${project}:${target}`;
}

function tasksOf(
  dependency: string | TargetDependencyConfig,
  own: string,
  needed: readonly string[],
): readonly BuildTask[] {
  const { target, dependencies, projects } = typeof dependency === 'string' ? ofText(dependency) : dependency;
  if (dependencies === true) return needed.map((project) => ({ project, target }));
  const named = projects === undefined || projects === 'self' ? [own] : [projects].flat();
  return named.map((project) => ({ project, target }));
}

function ofText(text: string): TargetDependencyConfig {
  return text.startsWith('^') ? { target: text.slice(1), dependencies: true } : { target: text };
}

function hasTarget(project: ProjectConfiguration | undefined, target: string): boolean {
  const found: TargetConfiguration | undefined = project?.targets?.[target];
  return found !== undefined && found.continuous !== true;
}
