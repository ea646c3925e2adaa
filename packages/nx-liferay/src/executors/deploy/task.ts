import { deployOverLive, formatDiagnostics, printable, projectAt } from 'uffa';
import { checked } from '../checked';
import { colorOfOutput } from '../color-of-output';
import type { DeploySchema } from './deploy-schema';
import schema from './schema.json';

/** Deploys a project's archive, or removes it. */
export const deployTask = checked<DeploySchema>(
  schema,
  async (options, { workspaceRoot, project, signal }) => {
    const given = withCloudProject(options, process.env);
    const surroundings = { env: process.env, signal };
    const result = await deployOverLive(projectAt(workspaceRoot, project.root), given, surroundings);
    const findings = formatDiagnostics(result.diagnostics, { color: colorOfOutput() });
    const lines = result.lines.map((line) => `${printable(line)}\n`);
    return { success: result.success, text: lines.join('') + findings };
  },
);

/** Adds what Nx has kept from the task (executors/tell-batches.ts). */
function withCloudProject(options: DeploySchema, environment: NodeJS.ProcessEnv): DeploySchema {
  const { NX_LIFERAY_CLOUD_PROJECT: cloudProject = '' } = environment;
  return cloudProject === '' ? options : { ...options, cloudProject };
}
