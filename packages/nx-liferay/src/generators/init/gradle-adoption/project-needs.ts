import { hasErrors, readThemeProject, themePackages } from 'uffa';
import { readGradleProject } from 'uffa/inference';
import { findBuild } from '../../../graph/facts/find-build';
import { findTheme } from '../../../graph/facts/find-theme';
import { hasTarget } from '../../../graph/facts/has-target';
import { javaTasksOf, taskNames } from '../../../graph/facts/java-tasks';
import type { NormalizedOptions } from '../../../graph/options';
import type { ProjectSetup } from '../../../graph/facts/project-setup';
import type { Workspace } from '../../../graph/facts/workspace';

/** Something that a project needs besides Node and its own npm build. */
export type Need =
  | { readonly kind: 'java'; readonly tool: 'gradle' | 'maven'; readonly task: string }
  | { readonly kind: 'packages'; readonly packages: readonly string[] }
  | { readonly kind: 'gulp' }
  | { readonly kind: 'task'; readonly task: string }
  | { readonly kind: 'correction' };

export interface ProjectNeeds {
  /** Relative to the workspace root. */
  readonly path: string;
  readonly needs: readonly Need[];
  /** Whether it has a build script of Gradle from which nothing is run. */
  readonly hasIdleScript: boolean;
}

/** What a project needs before its archive can be made. */
export function projectNeeds(
  setup: ProjectSetup,
  workspace: Workspace,
  options: NormalizedOptions,
): ProjectNeeds {
  const { project, manifests } = setup;
  const java = javaNeeds(setup, workspace, options);
  const needs = [
    ...java,
    ...themeNeeds(setup, workspace, options),
    ...(manifests.some(({ diagnostics }) => hasErrors(diagnostics)) ? [{ kind: 'correction' } as const] : []),
  ];
  const script = readGradleProject(workspace.root, project.path);
  const isRun = java.some((need) => need.kind === 'java' && need.tool === 'gradle');
  return { path: project.path, needs, hasIdleScript: script !== undefined && !isRun };
}

function javaNeeds(setup: ProjectSetup, workspace: Workspace, options: NormalizedOptions): readonly Need[] {
  const build = findBuild(setup, workspace, options);
  const { tasks } = javaTasksOf(setup, workspace, options, build);
  const unknown = taskNames(setup).filter(
    (name) => name !== build?.target && !hasTarget(name, setup) && !tasks.some((task) => task.name === name),
  );
  return [
    ...tasks.map(({ tool, name }) => ({ kind: 'java', tool, task: name }) as const),
    ...unknown.map((task) => ({ kind: 'task', task }) as const),
  ];
}

function themeNeeds(setup: ProjectSetup, workspace: Workspace, options: NormalizedOptions): readonly Need[] {
  if (setup.nodePackage?.isTheme === true) return [{ kind: 'gulp' }];
  if (findTheme(setup, workspace, options) === undefined) return [];
  const { diagnostics } = themePackages(readThemeProject(setup.project).theme);
  return diagnostics.flatMap((diagnostic) =>
    diagnostic.code === 'theme-packages-missing' && 'packages' in diagnostic.args
      ? [{ kind: 'packages', packages: diagnostic.args.packages } as const]
      : [],
  );
}
