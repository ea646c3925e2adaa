import type { NormalizedOptions } from '../options';
import { findBuild, type Build } from './find-build';
import { findTheme, type ThemeBuild } from './find-theme';
import { javaTasksOf, type JavaTasks } from './java-tasks';
import type { ProjectSetup } from './project-setup';
import type { Workspace } from './workspace';

/** What builds a project: its npm script, its theme, and tasks of Maven and Gradle. */
export interface ProjectBuilds {
  readonly build: Build | undefined;
  readonly theme: ThemeBuild | undefined;
  readonly javaTasks: JavaTasks;
}

export function findBuilds(
  setup: ProjectSetup,
  workspace: Workspace,
  options: NormalizedOptions,
): ProjectBuilds {
  const build = findBuild(setup, workspace, options);
  return {
    build,
    theme: findTheme(setup, workspace, options),
    javaTasks: javaTasksOf(setup, workspace, options, build),
  };
}
