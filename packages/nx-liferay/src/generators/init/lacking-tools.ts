import { posix } from 'node:path';
import type { NxJsonConfiguration } from '@nx/devkit';
import { diagnostic, readThemeProject, themePackages, type Diagnostic, type Project } from 'uffa';
import { jdkProblem } from '../../java/jdk-problem';
import { findBuild } from '../../graph/facts/find-build';
import { findTheme } from '../../graph/facts/find-theme';
import { javaTasksOf } from '../../graph/facts/java-tasks';
import type { NormalizedOptions } from '../../graph/options';
import type { ProjectSetup } from '../../graph/facts/project-setup';
import { findProgram } from '../../java/find-program';
import type { Workspace } from '../../graph/facts/workspace';
import { projectSetups } from '../project-setups';

type Environment = Readonly<Record<string, string | undefined>>;

const javaTools = {
  gradle: { title: 'Gradle', program: 'gradle', file: 'build.gradle' },
  maven: { title: 'Maven', program: 'mvn', file: 'pom.xml' },
} as const;

/**
 * What is not installed here although a project's archive can't be made without it: packages of themes, a JDK, Maven or
 * Gradle. Without being told now, the user would learn of it from the first `package`.
 */
export function lackingTools(
  root: string,
  projects: readonly Project[],
  options: NormalizedOptions,
  nxJson: NxJsonConfiguration,
  environment: Environment,
): readonly Diagnostic[] {
  const { workspace, setups } = projectSetups(root, projects, nxJson);
  return setups.flatMap((setup) => [
    ...lackingPackages(setup, workspace, options),
    ...lackingJava(setup, workspace, options, environment),
  ]);
}

function lackingPackages(
  setup: ProjectSetup,
  workspace: Workspace,
  options: NormalizedOptions,
): readonly Diagnostic[] {
  if (setup.nodePackage?.isTheme === true || findTheme(setup, workspace, options) === undefined) return [];
  const { diagnostics } = themePackages(readThemeProject(setup.project).theme);
  return diagnostics.filter(({ severity }) => severity === 'error');
}

function lackingJava(
  setup: ProjectSetup,
  workspace: Workspace,
  options: NormalizedOptions,
  environment: Environment,
): readonly Diagnostic[] {
  const { path, name } = setup.project;
  const build = findBuild(setup, workspace, options);
  const wanted = new Set(javaTasksOf(setup, workspace, options, build).tasks.map(({ tool }) => tool));
  return [...wanted].sort().flatMap((each): readonly Diagnostic[] => {
    const { title, program, file } = javaTools[each];
    const position = { file: posix.join(path, file), line: 1, column: 1 };
    const need = { tool: title, projectName: name, javaVersion: undefined, position };
    const jdk = jdkProblem(need, environment);
    if (jdk !== undefined) return [jdk];
    return findProgram(workspace.root, path, program, environment) === undefined
      ? [diagnostic('build-tool-missing', { tool: title, program, project: name }, position)]
      : [];
  });
}
