import type { Environment } from '../discover/config/environment';
import type { Project } from '../discover/project';
import { environmentOptions } from '../packaging/environment-options';
import type { TaskOutputs } from '../plan/sources';
import type { CommandOptions } from './commands/command';
import type { Workspace } from './load-workspace';
import type { Options } from './options';
import { tasksOf } from './tasks-of';

/** What the options of one project are made of. */
export interface ProjectRun {
  readonly options: Options;
  readonly workspace: Workspace;
  /** What archives are made for; absent: nothing in particular. */
  readonly environment?: Environment;
  /** What the command line says of tasks, by project path. */
  readonly taskOutputs: ReadonlyMap<string, TaskOutputs>;
  readonly signal: AbortSignal;
}

/** What the command line says, and what the workspace's `gradle.properties` says where it is silent. */
export function projectOptions(
  { options, workspace, environment, taskOutputs, signal }: ProjectRun,
  project: Project,
): CommandOptions {
  const virtualInstanceId = options.virtualInstanceId ?? workspace.settings.virtualInstanceId;
  const otherProjects = workspace.otherProjects.get(project.path);
  const manifests = workspace.manifests.get(project.path);
  const made =
    environment === undefined
      ? undefined
      : environmentOptions(environment, project, manifests?.[0]?.profiles ?? []);
  return {
    ...made?.packaging,
    ...(options.profile === undefined ? {} : { profile: options.profile }),
    // A virtual instance on the command line is the only one.
    ...(made === undefined || options.virtualInstanceId !== undefined ? {} : { instances: made.instances }),
    ...(virtualInstanceId === undefined ? {} : { virtualInstanceId }),
    ...(otherProjects === undefined ? {} : { otherProjects }),
    ...(manifests === undefined ? {} : { manifests }),
    elements: workspace.elements,
    definitions: workspace.definitions,
    ...(workspace.catalogue === undefined ? {} : { catalogue: workspace.catalogue }),
    ...tasksOf(project, manifests ?? [], taskOutputs.get(project.path) ?? {}),
    strictness: options.strictness,
    failOn: options.failOn,
    rules: workspace.rules,
    sourceMaps: options.sourceMaps,
    sbom: options.sbom,
    ...(options.fixes === 'none' ? {} : { fixes: options.fixes }),
    signal,
  };
}
