import type { JavaTools } from '../java-tools';
import type { PipelinePackageManager } from '../package-managers';

/** What a pipeline depends on in the workspace that it is for. */
export interface PipelineFacts {
  readonly packageManager: PipelinePackageManager;
  readonly defaultBranch: string;
  /** Profiles, each of which gets archives of its own; none: everything is packaged once. */
  readonly environments: readonly string[];
  /** Those of the environments that no project has a profile for: they get what client-extension.yaml says. */
  readonly withoutProfile: readonly string[];
  /** The major version of Node. */
  readonly node: number;
  /** The names of the targets; absent where the workspace has none for it. */
  readonly targets: {
    readonly validate?: string;
    readonly package: string;
    readonly verify?: string;
    readonly deploy?: string;
  };
  /** Absent where no project needs a JDK. */
  readonly java?: JavaTools;
}

/** The pipeline of a provider (docs/ci.md). */
export interface Pipeline {
  /** Where the provider looks for it, relative to the workspace root. */
  readonly file: string;
  /** What to take over into a pipeline that already exists. */
  readonly jobs: string;
  readonly lines: (facts: PipelineFacts) => readonly string[];
}

/** The one environment of a workspace without profiles, by the name that its deployment has. */
const ONLY_ENVIRONMENT = 'production';

/** The environments that are deployed to. */
export function deployedTo({ environments }: PipelineFacts): readonly string[] {
  return environments.length === 0 ? [ONLY_ENVIRONMENT] : environments;
}

/** `npx nx affected -t lint test typecheck validate`: each is cached, and a project has those that it has. */
export function checkCommand({ packageManager, targets }: PipelineFacts): string {
  const names = ['lint', 'test', 'typecheck', ...(targets.validate === undefined ? [] : [targets.validate])];
  return `${packageManager.nx} affected -t ${names.join(' ')}`;
}

/**
 * `npx nx affected -t package verify -c uat`: what the portal would refuse fails here, before it is deployed.
 *
 * @param environment how the pipeline refers to the environment
 */
export function packageCommand(facts: PipelineFacts, environment: string): string {
  const { packageManager, targets } = facts;
  const names = [targets.package, ...(targets.verify === undefined ? [] : [targets.verify])];
  return `${packageManager.nx} affected -t ${names.join(' ')}${configuration(facts, environment)}`;
}

/**
 * `npx nx run-many -t deploy -c uat $DEPLOY_OPTIONS`: all projects, for an environment may have missed pipelines. Where
 * to is up to the variable, which each environment has of its own. Undefined where nx.json switches `deploy` off.
 *
 * @param environment how the pipeline refers to the environment
 */
export function deployCommand(facts: PipelineFacts, environment: string): string | undefined {
  const { deploy } = facts.targets;
  if (deploy === undefined) return undefined;
  return `${facts.packageManager.nx} run-many -t ${deploy}${configuration(facts, environment)} $DEPLOY_OPTIONS`;
}

/** What a pipeline says about the variable that names the destination. */
export const deployComment = [
  '# DEPLOY_OPTIONS says where to, such as --directory=/mnt/liferay/client-extensions or',
  '# --to=cloud --lcp-project=<id> --environment=<name>, for which lcp has to be installed and logged in.',
];

/** Finds the archives of a run, and not those in Nx's cache, which is in `.nx` before Nx 23.2. */
export const findArchives = 'find . -path "*/dist/*.zip" -not -path "*/node_modules/*" -not -path "*/.*/*"';

/** Prints the archives of a run with their sizes, one a line. */
export const listArchives = `${findArchives} -exec du -h {} +`;

/** ` -c uat`; a configuration that no project has would be an error. */
function configuration({ environments, withoutProfile }: PipelineFacts, environment: string): string {
  const hasNone = environments.every((each) => withoutProfile.includes(each));
  if (hasNone || withoutProfile.includes(environment)) return '';
  if (withoutProfile.length === 0 || environments.includes(environment)) return ` -c ${environment}`;
  return ` $(case ${environment} in ${withoutProfile.join('|')}) ;; *) echo -c ${environment} ;; esac)`;
}

/** The lines, if a condition holds. */
export function linesIf(condition: boolean, ...lines: readonly string[]): readonly string[] {
  return condition ? lines : [];
}

/** `client-extensions-uat`, or `client-extensions` where there are no environments. */
export function artifactName({ environments }: PipelineFacts, environment: string): string {
  return environments.length === 0 ? 'client-extensions' : `client-extensions-${environment}`;
}
