import type { deployOverLive } from '../../live/deploy-over-live';
import { printable } from '../../diagnostics/printable';
import type { Uffa } from '../../entry';
import { loadModule } from '../../files/load-module';
import { packageProject } from '../../packaging/package-project';
import type { PackagingOptions } from '../../packaging/packaging-options';
import { planProject } from '../../packaging/plan-project';
import { deployOrder } from '../deploy-order';
import type { ProjectCommand, DeployContext } from './command';

export const deployCommand: ProjectCommand = {
  name: 'deploy',
  summary: 'Package each project, and deploy its archive to a Liferay',
  done: 'done',
  order: deployOrder,
  run: async (project, options, context) => {
    // Loaded when something is deployed: the other commands start without it.
    const { deployOverLive } = await loadModule('uffa', () => import('../../live/deploy-over-live.js'));
    const { undeploy, dryRun } = context.deploy;
    if (undeploy === true) return deployed(await deployOverLive(project, ...given(options, context)));
    // What packaging would refuse, a dry run refuses, too.
    const packaged = await (dryRun === true ? planProject : packageProject)(project, options);
    if (!packaged.success) return packaged;
    const planned = dryRun === true ? packaged.uffa : undefined;
    const result = deployed(await deployOverLive(project, ...given(options, context, planned)));
    return { ...result, diagnostics: [...packaged.diagnostics, ...result.diagnostics] };
  },
  lines: ({ deployment }) => (deployment?.lines ?? []).map(printable),
  json: ({ deployment }) => ({ place: deployment?.place ?? null, lines: deployment?.lines ?? [] }),
};

type DeployArguments = Parameters<typeof deployOverLive> extends [unknown, ...infer Rest] ? Rest : never;

/** The options of deploying, with what packaging was told as well. */
function given(
  { conflicts, profile, virtualInstanceId, signal }: PackagingOptions,
  context: DeployContext,
  planned?: Uffa,
): DeployArguments {
  return [
    {
      ...context.deploy,
      ...(profile === undefined ? {} : { profile }),
      ...(virtualInstanceId === undefined ? {} : { virtualInstanceId }),
      ...(planned === undefined ? {} : { planned }),
      ...(conflicts === undefined ? {} : { sameName: conflicts.names }),
    },
    { env: context.env, ...(signal === undefined ? {} : { signal }) },
  ];
}

function deployed({ lines, place, ...result }: Awaited<ReturnType<typeof deployOverLive>>) {
  return { ...result, deployment: { lines, ...(place === undefined ? {} : { place }) } };
}
