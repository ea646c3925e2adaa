import {
  chooseEnvironment,
  environmentsOfOption,
  readConfig,
  readManifestFiles,
  environmentOptions,
  type Diagnostic,
  type Environment,
  type EnvironmentOptions,
  type Project,
} from 'uffa';

/** The options of a target that are about environments. */
export interface EnvironmentSchema {
  readonly environment?: string;
  readonly environments?: object;
  /** What inference has found wrong with the environment, which sees all projects. */
  readonly environmentProblems?: readonly Diagnostic[];
}

/** The environments of a workspace; with a diagnostic, the target must not run. */
export interface WorkspaceEnvironments {
  readonly environments: readonly Environment[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Those of the option, and after them those of uffa.config.json: of two with one name, the first counts. */
export function workspaceEnvironments(
  workspaceRoot: string,
  option: object | undefined,
): WorkspaceEnvironments {
  const { config, diagnostics } = readConfig(workspaceRoot);
  const own = environmentsOfOption(option ?? {}, 'The option "environments"');
  return {
    environments: [...own.environments, ...config.environments],
    diagnostics: [...diagnostics, ...own.diagnostics],
  };
}

/** What the environment of a target means to a project, or why there is none; undefined: none was asked for. */
export function targetEnvironment(
  { environment: name, environments: option, environmentProblems = [] }: EnvironmentSchema,
  project: Project,
): EnvironmentOptions | readonly Diagnostic[] | undefined {
  if (name === undefined) return undefined;
  if (environmentProblems.length > 0) return environmentProblems;
  const { environments, diagnostics } = workspaceEnvironments(project.workspaceRoot, option);
  if (diagnostics.length > 0) return diagnostics;
  const environment = chooseEnvironment(name, environments);
  if ('code' in environment) return [environment];
  const profiles = [...readManifestFiles(project).profiles].map(([profile]) => profile);
  return environmentOptions(environment, project, profiles);
}
