import { join } from 'node:path';
import {
  archiveName,
  diagnostic,
  formatDiagnostics,
  printable,
  projectAt,
  resolveEnvironment,
  type DeployOptions,
  type Diagnostic,
  type Environment,
} from 'uffa';
import { DEFAULT_VERIFY_SECONDS, deployOverLive, verifyDeployed } from 'uffa/delivery';
import { checked } from '../checked';
import { colorOfOutput } from '../color-of-output';
import { failedWith } from '../failed-with';
import type { TaskOutcome } from '../task';
import { workspaceEnvironments } from '../workspace-environments';
import { workspaceRules } from '../workspace-rules';
import type { DeploySchema } from './deploy-schema';
import schema from './schema.json';

/** Deploys a project's archive, or removes it: for an environment, that of each of its virtual instances. */
export const deployTask = checked<DeploySchema>(schema, async (options, context) => {
  const { workspaceRoot, project, signal } = context;
  const { rules, diagnostics: ofRules } = workspaceRules(workspaceRoot, undefined);
  if (ofRules.length > 0) return failedWith(ofRules, context);
  const { environmentProblems = [], ...others } = withCloudProject(options, process.env);
  const { environment: name, environments: option, ...given } = others;
  if (name !== undefined && environmentProblems.length > 0) return failedWith(environmentProblems, context);
  const declared = workspaceEnvironments(workspaceRoot, option);
  if (declared.diagnostics.length > 0) return failedWith(declared.diagnostics, context);
  const asked = { deploy: { ...given, rules }, ...(name === undefined ? {} : { environment: name }) };
  const { environment, deploy, diagnostics } = resolveEnvironment('deploy', asked, declared.environments);
  const problems = [...diagnostics.filter(isAboutName), ...unpackaged(environment, given.packagedFor)];
  if (problems.length > 0) return failedWith(problems, context);
  const instances = deploy.virtualInstanceId === undefined ? (environment?.virtualInstances ?? []) : [];
  const each =
    instances.length === 0 ? [deploy] : instances.map((id) => ({ ...deploy, virtualInstanceId: id }));
  let text = '';
  for (const one of each) {
    const outcome = await deployOne(one, { workspaceRoot, root: project.root, signal });
    text += outcome.text;
    if (!outcome.success) return { success: false, text };
  }
  return { success: true, text };
});

interface Place {
  readonly workspaceRoot: string;
  readonly root: string;
  readonly signal: AbortSignal;
}

async function deployOne(options: DeployOptions, place: Place): Promise<TaskOutcome> {
  const { workspaceRoot, root, signal } = place;
  const surroundings = { env: process.env, signal };
  const result = await deployOverLive(projectAt(workspaceRoot, root), options, surroundings);
  const proven = result.success ? await proofOf(options, place) : nothing;
  const shown = formatDiagnostics([...result.diagnostics, ...proven.diagnostics], {
    color: colorOfOutput(),
  });
  const lines = [...result.lines, ...proven.lines].map((line) => `${printable(line)}\n`);
  return { success: result.success && proven.success, text: lines.join('') + shown };
}

/** What else is wrong with the options, deploying says itself. */
function isAboutName({ code }: Diagnostic): boolean {
  return code === 'environment-unknown';
}

/** Only the configuration of an environment lets `package` run for it before. */
function unpackaged(
  environment: Environment | undefined,
  packagedFor: string | undefined,
): readonly Diagnostic[] {
  if (environment === undefined || environment.name === packagedFor) return [];
  return [diagnostic('environment-not-packaged', { environment: environment.name })];
}

type Proven = Awaited<ReturnType<typeof verifyDeployed>>;

const nothing: Proven = { success: true, lines: [], diagnostics: [] };

/** What the portal shows of the archive, where that is asked for. */
async function proofOf(
  { verify: portal, undeploy, dryRun, timeout, virtualInstanceId, packagedFor = '' }: DeployOptions,
  { workspaceRoot, root, signal }: Place,
): Promise<Proven> {
  if (portal === undefined || undeploy === true) return nothing;
  if (dryRun === true) return { ...nothing, lines: [`ask ${portal} what became of it`] };
  const project = projectAt(workspaceRoot, root);
  const archive = join(
    project.root,
    'dist',
    packagedFor,
    `${archiveName(project.name, virtualInstanceId)}.zip`,
  );
  return verifyDeployed(archive, project.path, {
    portal,
    env: process.env,
    cwd: workspaceRoot,
    seconds: timeout ?? DEFAULT_VERIFY_SECONDS,
    signal,
  });
}

/** Adds what Nx has kept from the task (executors/tell-batches.ts). */
function withCloudProject(options: DeploySchema, environment: NodeJS.ProcessEnv): DeploySchema {
  const { NX_LIFERAY_CLOUD_PROJECT: cloudProject = '' } = environment;
  return cloudProject === '' ? options : { ...options, cloudProject };
}
