import type { deployOverLive } from '../../live/deploy-over-live';
import { sortDiagnostics } from '../../diagnostics/diagnostic';
import { printable } from '../../diagnostics/printable';
import type { Project } from '../../discover/project';
import type { Uffa } from '../../entry';
import { loadModule } from '../../files/load-module';
import { packageProject } from '../../packaging/package-project';
import type { PackagingOptions } from '../../packaging/packaging-options';
import { archiveFile } from '../../packaging/archive-file';
import { archiveName } from '../../plan/names';
import { planProject } from '../../packaging/plan-project';
import { deployOrder } from '../deploy-order';
import type { CommandOptions, CommandResult, ProjectCommand, DeployContext } from './command';

export const deployCommand: ProjectCommand = {
  name: 'deploy',
  summary: 'Package each project, and deploy its archive to a Liferay',
  done: 'done',
  order: deployOrder,
  run: async (project, options, context) => {
    const [first, ...others] = options.instances ?? [];
    if (first === undefined) return deployOne(project, options, context);
    let result = await deployOne(project, { ...options, virtualInstanceId: first }, context);
    for (const virtualInstanceId of others) {
      if (!result.success) return result;
      result = joined(result, await deployOne(project, { ...options, virtualInstanceId }, context));
    }
    return result;
  },
  lines: ({ deployment }) => (deployment?.lines ?? []).map(printable),
  json: ({ deployment }) => ({ place: deployment?.place ?? null, lines: deployment?.lines ?? [] }),
};

type Deployed = ReturnType<typeof deployed>;

/** With what the portal shows of the archive, where that is asked for. */
async function verified(
  result: Deployed,
  project: Project,
  { signal, target, virtualInstanceId }: PackagingOptions,
  { deploy, env }: DeployContext,
): Promise<Deployed> {
  const { verify: portal, dryRun, timeout } = deploy;
  if (portal === undefined || !result.success) return result;
  const { lines } = result.deployment;
  if (dryRun === true) {
    const deployment = { ...result.deployment, lines: [...lines, `ask ${portal} what became of it`] };
    return { ...result, deployment };
  }
  const { DEFAULT_VERIFY_SECONDS, verifyDeployed } = await loadModule(
    'uffa',
    () => import('../../status/verify-deployed.js'),
  );
  const archive = archiveFile(project, archiveName(project.name, virtualInstanceId), target?.name);
  const proven = await verifyDeployed(archive, project.path, {
    portal,
    env,
    cwd: project.workspaceRoot,
    seconds: timeout ?? DEFAULT_VERIFY_SECONDS,
    ...(signal === undefined ? {} : { signal }),
  });
  return {
    ...result,
    success: proven.success,
    diagnostics: [...result.diagnostics, ...proven.diagnostics],
    deployment: { ...result.deployment, lines: [...lines, ...proven.lines] },
  };
}

async function deployOne(
  project: Project,
  options: CommandOptions,
  context: DeployContext,
): Promise<CommandResult> {
  // Loaded when something is deployed: the other commands start without it.
  const { deployOverLive } = await loadModule('uffa', () => import('../../live/deploy-over-live.js'));
  const { undeploy, dryRun } = context.deploy;
  if (undeploy === true) return deployed(await deployOverLive(project, ...given(options, context)));
  // What packaging would refuse, a dry run refuses, too.
  const packaged = await (dryRun === true ? planProject : packageProject)(project, options);
  if (!packaged.success) return packaged;
  const planned = dryRun === true ? packaged.uffa : undefined;
  const result = deployed(await deployOverLive(project, ...given(options, context, planned)));
  const all = { ...result, diagnostics: [...packaged.diagnostics, ...result.diagnostics] };
  return verified(all, project, options, context);
}

/** What became of the archives of several virtual instances. */
function joined(before: CommandResult, after: CommandResult): CommandResult {
  const place = after.deployment?.place ?? before.deployment?.place;
  return {
    ...after,
    diagnostics: sortDiagnostics([...before.diagnostics, ...after.diagnostics]),
    deployment: {
      lines: [...(before.deployment?.lines ?? []), ...(after.deployment?.lines ?? [])],
      ...(place === undefined ? {} : { place }),
    },
  };
}

type DeployArguments = Parameters<typeof deployOverLive> extends [unknown, ...infer Rest] ? Rest : never;

/** The options of deploying, with what packaging was told as well. */
function given(
  { otherProjects, target, profile, virtualInstanceId, rules, signal }: PackagingOptions,
  context: DeployContext,
  planned?: Uffa,
): DeployArguments {
  return [
    {
      ...context.deploy,
      ...(profile === undefined ? {} : { profile }),
      ...(virtualInstanceId === undefined ? {} : { virtualInstanceId }),
      ...(target === undefined ? {} : { packagedFor: target.name }),
      ...(rules === undefined ? {} : { rules }),
      ...(planned === undefined ? {} : { planned }),
      ...(otherProjects === undefined ? {} : { sameName: otherProjects.sharedNames }),
    },
    { env: context.env, ...(signal === undefined ? {} : { signal }) },
  ];
}

function deployed({ lines, place, ...result }: Awaited<ReturnType<typeof deployOverLive>>) {
  return { ...result, deployment: { lines, ...(place === undefined ? {} : { place }) } };
}
