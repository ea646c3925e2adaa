import { posix } from 'node:path';
import type { TargetConfiguration } from '@nx/devkit';
import { literalToNx } from '../facts/gradle-pattern-to-nx';
import { isBootTask, mavenArtifact, type GradleProject, type MavenModule } from 'uffa/inference';
import type { Inputs } from '../input';
import { runtimeInput } from '../facts/runtime-input';
import type { JavaTask } from '../facts/java-tasks';
import { targetMetadata } from './metadata';
import { canBeKept } from '../inputs/outputs';
import type { TargetContext } from './target-context';

/** For these, tests are neither compiled nor run; nor are they for a task of Gradle that makes the same. */
const untested: ReadonlySet<string> = new Set(['bootJar', 'bootWar', 'jar', 'package', 'war']);

/**
 * The earliest time that a zip can hold in every time zone: archives made from the same sources have the same bytes.
 */
const TIMESTAMP = '1980-02-01T00:00:00Z';

/** A task of the project's Maven or Gradle build, cached. */
export function javaTaskTarget(task: JavaTask, context: TargetContext): TargetConfiguration {
  const outputs = javaTaskOutputs(task);
  return {
    ...(task.tool === 'maven' ? maven(task.name, task.module, context) : gradle(task.name)),
    cache: outputs.length > 0 && canBeKept(context.setup.project),
    inputs: javaTaskInputs(task, context),
    outputs,
    ...(buildsOthers(task, context) ? { parallelism: false } : {}),
    metadata: targetMetadata(description(task), task.target, context),
  };
}

/**
 * Whether the outputs of modules besides the project's are written, too. Another service that needs the same module
 * writes them as well, and neither Maven nor Gradle keeps a second process from reading a jar that is half written.
 */
function buildsOthers(task: JavaTask, { setup }: TargetContext): boolean {
  return task.tool === 'maven' ? task.module.reactor !== setup.project.path : task.project.uses.length > 0;
}

/**
 * What the task may read: the project without the files that only the archive is made from, and what it builds upon.
 */
export function javaTaskInputs(
  task: JavaTask,
  { setup, workspace }: Pick<TargetContext, 'setup' | 'workspace'>,
): Inputs {
  const { path } = setup.project;
  const beyond = task.tool === 'maven' ? mavenInputs(task.module, path) : gradleInputs(task.project, path);
  return [
    '{projectRoot}/**/*',
    ...(compilesNoTests(task) ? ['src/test/**/*', ...notCompiled] : notCompiled).map(
      (glob) => `!{projectRoot}/${glob}`,
    ),
    ...beyond,
    runtimeInput('java-version', workspace),
    { externalDependencies: [] },
  ];
}

/** Whether the tests of the project don't matter for what the task makes. */
function compilesNoTests(task: JavaTask): boolean {
  return untested.has(task.name) && !(task.tool === 'maven' && task.module.usesTestJars);
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

const notCompiled: readonly string[] = [
  'bin/**/*',
  'build/**/*',
  'dist/**/*',
  'target/**/*',
  'client-extension*.yaml',
  'Dockerfile',
  'LCP.json',
  // Further down they may be resources, which are in the jar.
  '*.md',
];

function maven(name: string, module: MavenModule, { setup }: TargetContext): TargetConfiguration {
  const { javaVersion, reactor, isReproducible } = module;
  const { path } = setup.project;
  const properties = {
    ...(untested.has(name) ? skippedTests(module) : {}),
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

/** The poms that it inherits from and, where other modules are built with it, theirs and their files. */
function mavenInputs({ poms, reactor, others, usesTestJars }: MavenModule, path: string): Inputs {
  const parents = poms.slice(1).map((file) => `{workspaceRoot}/${literalToNx(file)}`);
  const shared = reactor === path ? [] : ['**/pom.xml', '.mvn/**/*'];
  return [
    ...parents,
    ...shared.map((glob) => inWorkspace(reactor, glob)),
    ...others.flatMap((directory) => [
      inWorkspace(directory, '**/*'),
      ...(usesTestJars ? notCompiled : ['src/test/**/*', ...notCompiled]).map(
        (glob) => `!${inWorkspace(directory, glob)}`,
      ),
    ]),
    inWorkspace('.', '.mvn/**/*'),
  ];
}

/** The scripts and settings of the whole Gradle build, what it includes, and the projects that the script names. */
function gradleInputs({ root, uses, includedBuilds }: GradleProject, path: string): Inputs {
  const ofBuild = root === path ? [] : ['*.gradle', '*.gradle.kts', 'gradle.properties', 'gradle/**/*'];
  return [
    ...[...ofBuild, 'buildSrc/**/*'].map((glob) => inWorkspace(root, glob)),
    ...[...uses, ...includedBuilds].flatMap((directory) => [
      inWorkspace(directory, '**/*'),
      `!${inWorkspace(directory, 'build/**/*')}`,
    ]),
  ];
}

function inWorkspace(directory: string, glob: string): string {
  return `{workspaceRoot}/${posix.join(literalToNx(directory), glob)}`;
}

function description({ name, tool }: JavaTask): string {
  return tool === 'maven'
    ? `What Maven packages of pom.xml, as ${name}.`
    : `The outputs of Gradle's task ${name}.`;
}
