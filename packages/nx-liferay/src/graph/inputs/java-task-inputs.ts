import type { GradleProject, MavenModule, Project } from 'uffa/inference';
import { literalToNx } from '../facts/gradle-pattern-to-nx';
import { inWorkspace } from '../facts/in-workspace';
import type { JavaTask } from '../facts/java-tasks';
import { runtimeInput } from '../facts/runtime-input';
import type { Workspace } from '../facts/workspace';
import type { Inputs } from '../input';

/** For these tasks, tests are neither compiled nor run; nor are they for a task of Gradle that makes the same. */
export const untestedTasks: ReadonlySet<string> = new Set(['bootJar', 'bootWar', 'jar', 'package', 'war']);

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

/**
 * What the task may read: the project without the files that only the archive is made from, and what it builds upon.
 */
export function javaTaskInputs(
  task: JavaTask,
  { path }: Pick<Project, 'path'>,
  workspace: Pick<Workspace, 'exists'>,
): Inputs {
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
  return untestedTasks.has(task.name) && !(task.tool === 'maven' && task.module.usesTestJars);
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
