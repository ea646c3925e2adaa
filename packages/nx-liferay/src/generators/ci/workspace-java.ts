import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NxJsonConfiguration } from '@nx/devkit';
import type { Project } from 'uffa';
import { upward } from 'uffa/inference';
import { findBuild } from '../../graph/facts/find-build';
import { javaTasksOf } from '../../graph/facts/java-tasks';
import type { NormalizedOptions } from '../../graph/options';
import { projectSetups } from '../project-setups';
import { javaTools, type JavaTools } from './java-tools';

/** What a machine that packages all projects needs for Maven and Gradle; undefined where no project needs them. */
export function workspaceJava(
  root: string,
  projects: readonly Project[],
  options: NormalizedOptions,
  nxJson: NxJsonConfiguration,
): JavaTools | undefined {
  const { workspace, setups } = projectSetups(root, projects, nxJson);
  const tasks = setups.flatMap((setup) => {
    const java = javaTasksOf(setup, workspace, options, findBuild(setup, workspace, options));
    return java.tasks.map((task) => ({ task, path: setup.project.path }));
  });
  if (tasks.length === 0) return undefined;
  return javaTools(
    tasks.map(({ task }) => (task.tool === 'maven' ? task.module.javaVersion : undefined)),
    tasks.some(({ task, path }) => task.tool === 'maven' && !hasMavenWrapper(root, path)) ? ['maven'] : [],
  );
}

/** A wrapper downloads the tool that it is for. Gradle has one in each Liferay workspace, and Debian's is too old. */
function hasMavenWrapper(root: string, path: string): boolean {
  return upward(path).some((directory) => existsSync(join(root, directory, 'mvnw')));
}
