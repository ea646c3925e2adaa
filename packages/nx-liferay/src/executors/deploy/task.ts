import {
  deployOverLive,
  diagnostic,
  formatDiagnostics,
  printable,
  projectAt,
  resolveEnvironment,
  type Diagnostic,
  type Environment,
} from 'uffa';
import { checked } from '../checked';
import { colorOfOutput } from '../color-of-output';
import { failedWith } from '../failed-with';
import { workspaceEnvironments } from '../workspace-environments';
import type { DeploySchema } from './deploy-schema';
import schema from './schema.json';

/** Deploys a project's archive, or removes it. */
export const deployTask = checked<DeploySchema>(schema, async (options, context) => {
  const { workspaceRoot, project, signal } = context;
  const { environment: name, environments: option, ...given } = withCloudProject(options, process.env);
  const declared = workspaceEnvironments(workspaceRoot, option);
  if (declared.diagnostics.length > 0) return failedWith(declared.diagnostics, context);
  const asked = { deploy: given, ...(name === undefined ? {} : { environment: name }) };
  const { environment, deploy, diagnostics } = resolveEnvironment('deploy', asked, declared.environments);
  const problems = [...diagnostics.filter(isAboutName), ...unpackaged(environment, given.packagedFor)];
  if (problems.length > 0) return failedWith(problems, context);
  const surroundings = { env: process.env, signal };
  const instances = deploy.virtualInstanceId === undefined ? (environment?.virtualInstances ?? []) : [];
  const each =
    instances.length === 0 ? [deploy] : instances.map((id) => ({ ...deploy, virtualInstanceId: id }));
  let text = '';
  for (const one of each) {
    const result = await deployOverLive(projectAt(workspaceRoot, project.root), one, surroundings);
    const findings = formatDiagnostics(result.diagnostics, { color: colorOfOutput() });
    text += result.lines.map((line) => `${printable(line)}\n`).join('') + findings;
    if (!result.success) return { success: false, text };
  }
  return { success: true, text };
});

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

/** Adds what Nx has kept from the task (executors/tell-batches.ts). */
function withCloudProject(options: DeploySchema, environment: NodeJS.ProcessEnv): DeploySchema {
  const { NX_LIFERAY_CLOUD_PROJECT: cloudProject = '' } = environment;
  return cloudProject === '' ? options : { ...options, cloudProject };
}
