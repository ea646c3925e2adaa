import type { Project } from '../discover/project';
import type { ProjectManifest } from '../manifest/project-manifest';
import type { GradleProject } from './gradle-project';
import type { MavenModule } from './maven-module';

/** A task of the project's own Maven or Gradle build that a `fromTask` names. */
export type BuiltTask = {
  /** As `fromTask` has it. */
  readonly name: string;
} & (
  | { readonly tool: 'maven'; readonly module: MavenModule }
  | { readonly tool: 'gradle'; readonly project: GradleProject }
);

/**
 * The names in the steps of all profiles, each once. Without that of the language project, which stands for what the
 * planner itself does.
 */
export function fromTaskNames(
  { kind }: Pick<Project, 'kind'>,
  manifests: readonly Pick<ProjectManifest, 'assemble'>[],
): readonly string[] {
  if (kind === 'language') return [];
  const steps = manifests.flatMap(({ assemble }) => assemble);
  return [...new Set(steps.flatMap(({ fromTask }) => (fromTask === undefined ? [] : [fromTask.text])))];
}

/** What makes what a `fromTask` names: first what Maven packages, then a task of the Gradle build; else nothing here. */
export function builtTask(
  name: string,
  module: MavenModule | undefined,
  gradle: GradleProject | undefined,
): BuiltTask | undefined {
  if (module !== undefined && mavenTasks(module).includes(name)) return { name, tool: 'maven', module };
  if (gradle !== undefined && isTaskName(name)) return { name, tool: 'gradle', project: gradle };
  return undefined;
}

/** What people call the artifact of a module: by Maven's phases, and by the Gradle task that makes the same. */
export function mavenTasks({ extension, usesSpringBoot }: MavenModule): readonly string[] {
  if (extension === undefined) return [];
  const bootTask = extension === 'war' ? 'bootWar' : 'bootJar';
  return [...(usesSpringBoot ? [bootTask] : []), extension, 'package', 'verify', 'install'];
}

/** What Maven makes where a `fromTask` has this name, relative to the module. */
export function mavenArtifact(name: string, module: MavenModule): string {
  return isBootTask(name) ? module.bootArtifact : module.artifact;
}

/** Whether Spring Boot makes what a `fromTask` of this name wants: an archive that runs by itself. */
export function isBootTask(name: string): boolean {
  return name === 'bootJar' || name === 'bootWar';
}

/** A name that can be that of a task in Gradle and of a target in Nx. */
function isTaskName(name: string): boolean {
  return /^[A-Za-z_][\w.-]*$/.test(name);
}
