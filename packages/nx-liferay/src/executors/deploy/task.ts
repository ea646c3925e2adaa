import { join } from 'node:path';
import {
  archiveName,
  DEFAULT_VERIFY_SECONDS,
  deployOverLive,
  formatDiagnostics,
  printable,
  projectAt,
  verifyDeployed,
} from 'uffa';
import { checked } from '../checked';
import { colorOfOutput } from '../color-of-output';
import { failedWith } from '../failed-with';
import { workspaceRules } from '../workspace-rules';
import type { DeploySchema } from './deploy-schema';
import schema from './schema.json';

/** Deploys a project's archive, or removes it. */
export const deployTask = checked<DeploySchema>(
  schema,
  async (options, { workspaceRoot, project, signal }) => {
    const { rules, diagnostics: ofRules } = workspaceRules(workspaceRoot, undefined);
    if (ofRules.length > 0) return failedWith(ofRules, { workspaceRoot });
    const given = { ...withCloudProject(options, process.env), rules };
    const surroundings = { env: process.env, signal };
    const result = await deployOverLive(projectAt(workspaceRoot, project.root), given, surroundings);
    const proven = result.success
      ? await proofOf(given, { workspaceRoot, root: project.root, signal })
      : nothing;
    const findings = formatDiagnostics([...result.diagnostics, ...proven.diagnostics], {
      color: colorOfOutput(),
    });
    const lines = [...result.lines, ...proven.lines].map((line) => `${printable(line)}\n`);
    return { success: result.success && proven.success, text: lines.join('') + findings };
  },
);

type Proven = Awaited<ReturnType<typeof verifyDeployed>>;

const nothing: Proven = { success: true, lines: [], diagnostics: [] };

/** What the portal shows of the archive, where that is asked for. */
async function proofOf(
  { verify: portal, undeploy, dryRun, timeout, virtualInstanceId }: DeploySchema,
  { workspaceRoot, root, signal }: { workspaceRoot: string; root: string; signal: AbortSignal },
): Promise<Proven> {
  if (portal === undefined || undeploy === true) return nothing;
  if (dryRun === true) return { ...nothing, lines: [`ask ${portal} what became of it`] };
  const project = projectAt(workspaceRoot, root);
  const archive = join(project.root, 'dist', `${archiveName(project.name, virtualInstanceId)}.zip`);
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
