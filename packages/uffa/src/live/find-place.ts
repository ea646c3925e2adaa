import { basename, posix } from 'node:path';
import type { DeployOptions } from '../deploy/deploy-options';
import { destinationOf } from '../deploy/destination-of';
import { CONTAINER_DIRECTORY } from '../deploy/destinations/container';
import { deployedFile } from '../deploy/destinations/bundle';
import { findContainer } from '../deploy/engines/find-container';
import { factsOf } from '../deploy/facts';
import type { PortalLog } from '../deploy/deploy-plan';
import { planDeployment } from '../deploy/plan-deployment';
import { diagnostic, hasErrors, type Diagnostic } from '../diagnostics/diagnostic';
import type { LivePlace } from './live-place';
import type { Reach } from './place-access';

/** Where a project is served live, or why it cannot be. */
export type FoundPlace =
  | {
      readonly place: LivePlace;
      /** For people. */
      readonly shown: string;
      /** Where the portal tells what becomes of it; absent: nowhere. */
      readonly log?: PortalLog;
      readonly notes: readonly string[];
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly problems: readonly Diagnostic[] };

/**
 * The place that `deploy` would deploy an archive to with the same options, in a Liferay that the developer's browser
 * is pointed to: a directory of this machine or of a container.
 *
 * @param archive absolute; need not exist yet
 */
export async function findPlace(archive: string, options: DeployOptions, reach: Reach): Promise<FoundPlace> {
  const { project, run } = reach;
  const facts = factsOf(run);
  const {
    place: shown,
    log,
    notes = [],
    diagnostics,
  } = await planDeployment({ project, archive, options, facts });
  if (hasErrors(diagnostics)) return { problems: diagnostics };
  const about = { shown, notes, diagnostics, ...(log === undefined ? {} : { log }) };
  const destination = destinationOf(options);
  if (destination === 'bundle') {
    const file = deployedFile({ project, archive, options }, run.env);
    return { place: { kind: 'file', file }, ...about };
  }
  if (destination !== 'container') {
    const args = { option: 'to', value: String(destination), expected: 'bundle or container' };
    return { problems: [diagnostic('deploy-option-invalid', args)] };
  }
  const what = options.container === undefined ? 'service' : 'container';
  const name = options.container ?? options.service ?? '';
  const found = await findContainer({ what, name }, options, facts);
  if ('diagnostic' in found) return { problems: [found.diagnostic] };
  const file = posix.join(options.containerDirectory ?? CONTAINER_DIRECTORY, basename(archive));
  return { place: { kind: 'container', engine: found.engine, container: found.name, file }, ...about };
}
