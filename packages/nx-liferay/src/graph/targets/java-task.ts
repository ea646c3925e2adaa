import type { TargetConfiguration } from '@nx/devkit';
import { isBootTask, mavenArtifact, type MavenModule, type Project } from 'uffa/inference';
import type { JavaTask } from '../facts/java-tasks';
import type { NamedSetup } from '../facts/project-names';
import type { Workspace } from '../facts/workspace';
import { javaTaskInputs, untestedTasks } from '../inputs/java-task-inputs';
import { canBeKept } from '../inputs/outputs';
import { targetMetadata } from './metadata';

/**
 * The earliest time that a zip can hold in every time zone: archives made from the same sources have the same bytes.
 */
const TIMESTAMP = '1980-02-01T00:00:00Z';

/** A task of the project's Maven or Gradle build, cached. */
export function javaTaskTarget(task: JavaTask, setup: NamedSetup, workspace: Workspace): TargetConfiguration {
  const { project } = setup;
  const outputs = javaTaskOutputs(task);
  return {
    ...(task.tool === 'maven' ? maven(task.name, task.module, project) : gradle(task.name)),
    cache: outputs.length > 0 && canBeKept(project),
    inputs: javaTaskInputs(task, project, workspace),
    outputs,
    ...(buildsOthers(task, project) ? { parallelism: false } : {}),
    metadata: targetMetadata(description(task), task.target, setup),
  };
}

/**
 * Whether the outputs of modules besides the project's are written, too. Another service that needs the same module
 * writes them as well, and neither Maven nor Gradle keeps a second process from reading a jar that is half written.
 */
function buildsOthers(task: JavaTask, { path }: Project): boolean {
  return task.tool === 'maven' ? task.module.reactor !== path : task.project.uses.length > 0;
}

/** An artifact outside the project is not cached: the executor refuses it. */
function javaTaskOutputs(task: JavaTask): string[] {
  if (task.tool === 'gradle') return [`{projectRoot}/${gradleOutput(task.name)}`];
  const artifact = mavenArtifact(task.name, task.module);
  return artifact.startsWith('..') || artifact.startsWith('/') ? [] : [`{projectRoot}/${artifact}`];
}

/** Where the outputs of a Gradle task are put, whatever they are called: only Gradle knows. */
function gradleOutput(name: string): string {
  return `build/from-task/${name}`;
}

function maven(name: string, module: MavenModule, { path }: Project): TargetConfiguration {
  const { javaVersion, reactor, isReproducible } = module;
  const properties = {
    ...(untestedTasks.has(name) ? skippedTests(module) : {}),
    ...(isReproducible ? {} : { 'project.build.outputTimestamp': TIMESTAMP }),
  };
  return {
    executor: 'nx-liferay:maven',
    options: {
      goals: mavenGoals(name, module, path),
      output: mavenArtifact(name, module),
      ...(isBootTask(name) ? { expects: 'spring-boot' } : {}),
      ...(Object.keys(properties).length === 0 ? {} : { properties }),
      ...(reactor === path ? {} : { reactor }),
      ...(javaVersion === undefined ? {} : { javaVersion }),
    },
  };
}

/** `maven.test.skip` compiles no tests, so there would be no jar of them for those that need one. */
function skippedTests({ usesTestJars }: MavenModule): Readonly<Record<string, string>> {
  return usesTestJars ? { skipTests: 'true' } : { 'maven.test.skip': 'true' };
}

/**
 * `repackage` needs `package` before it; where the module's `package` has repackaged already, it makes the same again.
 * With several modules Maven would call it for each, and it fails for one that has no program: there it is left to the
 * poms to call it, and the executor looks whether they have.
 */
function mavenGoals(name: string, { reactor }: MavenModule, path: string): readonly string[] {
  if (isBootTask(name) && reactor === path) return ['package', 'spring-boot:repackage'];
  return ['verify', 'install'].includes(name) ? [name] : ['package'];
}

function gradle(name: string): TargetConfiguration {
  return { executor: 'nx-liferay:gradle', options: { task: name, output: gradleOutput(name) } };
}

function description({ name, tool }: JavaTask): string {
  return tool === 'maven'
    ? `What Maven packages of pom.xml, as ${name}.`
    : `The outputs of Gradle's task ${name}.`;
}
