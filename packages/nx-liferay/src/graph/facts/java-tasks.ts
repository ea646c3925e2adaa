import { posix } from 'node:path';
import {
  builtTask,
  fromTaskNames,
  mavenArtifact,
  mavenTasks,
  readGradleProject,
  readMavenModule,
  type BuiltTask,
} from 'uffa/inference';
import type { Workspace } from './workspace';
import type { Build } from './find-build';
import { hasTarget } from './has-target';
import type { NormalizedOptions } from '../options';
import type { ProjectSetup } from './project-setup';

/** A task of the project's own Maven or Gradle build that a `fromTask` names, and the target to infer for it. */
export type JavaTask = BuiltTask & { readonly target: string };

/** What a project's `fromTask` steps need besides existing targets. */
export interface JavaTasks {
  readonly tasks: readonly JavaTask[];
  /**
   * The outputs of names that are not targets, relative to the workspace root, by the names that the Maven module
   * answers to.
   */
  readonly offered: Readonly<Record<string, readonly string[]>>;
}

const none: JavaTasks = { tasks: [], offered: {} };

/**
 * Resolves what the steps of a project name: a target comes first, possibly one of another plugin, then what Maven
 * makes from the project's pom.xml, then a task of the project's Gradle build. A name that is none of these is left to
 * packaging, which reports it.
 */
export function javaTasksOf(
  setup: ProjectSetup,
  workspace: Workspace,
  options: NormalizedOptions,
  build: Build | undefined,
): JavaTasks {
  const names = taskNames(setup).filter((name) => name !== build?.target && !hasTarget(name, setup));
  if (names.length === 0) return none;
  const { path } = setup.project;
  const module = readMavenModule(workspace.poms, path);
  const offered = module === undefined ? [] : mavenTasks(module);
  const gradle = hasPlugin(workspace, '@nx/gradle') ? undefined : readGradleProject(workspace.root, path);
  const ownTargets = Object.values(options.targets).flatMap((setting) => setting?.name ?? []);
  const targetFor = (name: string, tool: JavaTask['tool']) =>
    ownTargets.includes(name) ? `${tool}-${name}` : name;
  const tasks = names.flatMap((name): JavaTask[] => {
    const task = builtTask(name, module, gradle);
    return task === undefined ? [] : [{ ...task, target: targetFor(name, task.tool) }];
  });
  const targets = new Set(tasks.map(({ target }) => target));
  const isSettled = names.every((name) => targets.has(name));
  if (module === undefined || isSettled) return { tasks, offered: {} };
  const untargeted = offered.filter((name) => !targets.has(name));
  return {
    tasks,
    offered: Object.fromEntries(
      untargeted.map((name) => [name, [posix.join(path, mavenArtifact(name, module))]]),
    ),
  };
}

/** The names in the steps of all profiles, each once. */
export function taskNames({
  project,
  manifests,
}: Pick<ProjectSetup, 'project' | 'manifests'>): readonly string[] {
  return fromTaskNames(project, manifests);
}

function hasPlugin({ plugins }: Workspace, plugin: string): boolean {
  return plugins.some(({ name }) => name === plugin || name.startsWith(`${plugin}/`));
}
