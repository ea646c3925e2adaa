import { posix } from 'node:path';
import type { NxJsonConfiguration } from '@nx/devkit';
import {
  findJava,
  javaTool,
  readThemeProject,
  themePackages,
  type BuildTool,
  type Diagnostic,
  type JavaMachine,
  type Project,
} from 'uffa';
import { findBuild } from '../../graph/facts/find-build';
import { findTheme } from '../../graph/facts/find-theme';
import { javaTasksOf } from '../../graph/facts/java-tasks';
import type { NormalizedOptions } from '../../graph/options';
import type { ProjectSetup } from '../../graph/facts/project-setup';
import type { Workspace } from '../../graph/facts/workspace';
import { projectSetups } from '../project-setups';

type Environment = Readonly<Record<string, string | undefined>>;

const buildFiles = { gradle: 'build.gradle', maven: 'pom.xml' } as const;

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
  const wanted = setups.map((setup) => ({ setup, tools: toolsOf(setup, workspace, options) }));
  const java = wanted.some(({ tools }) => tools.length > 0) ? findJava(environment) : undefined;
  return wanted.flatMap(({ setup, tools }) => [
    ...lackingPackages(setup, workspace, options),
    ...tools.flatMap((tool) => lackingJava(tool, setup.project, { environment, java })),
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

function toolsOf(
  setup: ProjectSetup,
  workspace: Workspace,
  options: NormalizedOptions,
): readonly BuildTool[] {
  const build = findBuild(setup, workspace, options);
  const { tasks } = javaTasksOf(setup, workspace, options, build);
  return [...new Set(tasks.map(({ tool }) => tool))].sort();
}

function lackingJava(tool: BuildTool, project: Project, machine: JavaMachine): readonly Diagnostic[] {
  const position = { file: posix.join(project.path, buildFiles[tool]), line: 1, column: 1 };
  const found = javaTool({ tool, position }, project, machine);
  return 'diagnostic' in found ? [found.diagnostic] : [];
}
