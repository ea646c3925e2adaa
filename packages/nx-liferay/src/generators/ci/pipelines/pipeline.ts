import type { JavaTools } from '../java-tools';
import type { PipelinePackageManager } from '../package-managers';

/** What a pipeline depends on in the workspace that it is for. */
export interface PipelineFacts {
  readonly packageManager: PipelinePackageManager;
  readonly defaultBranch: string;
  /** Profiles, each of which gets archives of its own; none: everything is packaged once. */
  readonly environments: readonly string[];
  /** The major version of Node. */
  readonly node: number;
  /** The name of the target that packages. */
  readonly target: string;
  /** Absent where no project needs a JDK. */
  readonly java?: JavaTools;
}

/** The pipeline of a provider (docs/ci.md). */
export interface Pipeline {
  /** Where the provider looks for it, relative to the workspace root. */
  readonly file: string;
  /** What to take over into a pipeline that already exists. */
  readonly job: string;
  readonly lines: (facts: PipelineFacts) => readonly string[];
}

/** `npx nx affected -t package -c uat` @param environment how the pipeline refers to the environment */
export function affectedCommand(
  { packageManager, target, environments }: PipelineFacts,
  environment: string,
): string {
  const configuration = environments.length === 0 ? '' : ` -c ${environment}`;
  return `${packageManager.nx} affected -t ${target}${configuration}`;
}

/** Lines that are only there if a condition holds. */
export function linesIf(condition: boolean, ...lines: readonly string[]): readonly string[] {
  return condition ? lines : [];
}

/** `client-extensions-uat`, or `client-extensions` where there are no environments. */
export function artifactName({ environments }: PipelineFacts, environment: string): string {
  return environments.length === 0 ? 'client-extensions' : `client-extensions-${environment}`;
}
