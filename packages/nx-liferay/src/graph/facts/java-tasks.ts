import { posix } from 'node:path';
import { readGradleProject, type GradleProject } from '../../java/gradle-project';
import { readMavenModule, type MavenModule } from '../../java/maven-module';
import type { Workspace } from './workspace';
import type { Build } from './find-build';
import { hasTarget } from './has-target';
import type { NormalizedOptions } from '../options';
import type { ProjectSetup } from './project-setup';

/** A task of the project's own Maven or Gradle build that a `fromTask` names, and the target to infer for it. */
export type JavaTask = {
  /** As `fromTask` has it. */
  readonly name: string;
  readonly target: string;
} & (
  | { readonly tool: 'maven'; readonly module: MavenModule }
  | { readonly tool: 'gradle'; readonly project: GradleProject }
);

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
    if (module !== undefined && offered.includes(name)) {
      return [{ name, target: targetFor(name, 'maven'), tool: 'maven', module }];
    }
    if (gradle === undefined || !isTaskName(name)) return [];
    return [{ name, target: targetFor(name, 'gradle'), tool: 'gradle', project: gradle }];
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

/** What Maven makes where a `fromTask` has this name, relative to the module. */
export function mavenArtifact(name: string, module: MavenModule): string {
  return isBootTask(name) ? module.bootArtifact : module.artifact;
}

/** Whether Spring Boot makes what a `fromTask` of this name wants: an archive that runs by itself. */
export function isBootTask(name: string): boolean {
  return name === 'bootJar' || name === 'bootWar';
}

/**
 * The names in the steps of all profiles, each once. Without that of the language project, which stands for what the
 * planner itself does.
 */
export function taskNames({
  project,
  manifests,
}: Pick<ProjectSetup, 'project' | 'manifests'>): readonly string[] {
  if (project.kind === 'language') return [];
  const steps = manifests.flatMap(({ assemble }) => assemble);
  return [...new Set(steps.flatMap(({ fromTask }) => (fromTask === undefined ? [] : [fromTask.text])))];
}

/** What people call the artifact of a module: by Maven's phases, and by the Gradle task that makes the same. */
function mavenTasks({ extension, usesSpringBoot }: MavenModule): readonly string[] {
  if (extension === undefined) return [];
  const bootTask = extension === 'war' ? 'bootWar' : 'bootJar';
  return [...(usesSpringBoot ? [bootTask] : []), extension, 'package', 'verify', 'install'];
}

function hasPlugin({ plugins }: Workspace, plugin: string): boolean {
  return plugins.some(({ name }) => name === plugin || name.startsWith(`${plugin}/`));
}

/** A name that can be that of a task in Gradle and of a target in Nx. */
function isTaskName(name: string): boolean {
  return /^[A-Za-z_][\w.-]*$/.test(name);
}
