import type { RunOptions } from '../../deploy/run-program';
import { answerOf } from '../answer-of';
import { failed, unproven, type Verdict } from '../proof';
import type { AskedArchive, StatusSource } from '../status-source';
import { listedServices, type ListedService } from './listed-service';

/** An environment of Liferay Cloud. */
export interface CloudPlace {
  readonly project: string;
  readonly environment: string;
  /** What `lcp list` calls a service that does not run, in small letters. */
  readonly failedStatuses: readonly string[];
}

/** By the published sources of the client that `lcp` comes from. */
export const FAILED_STATUSES: readonly string[] = ['down'];

/**
 * An environment of Liferay Cloud, by what its command line client `lcp` lists. That a service runs does not prove that the
 * portal has taken its client extensions; that it doesn't run does prove that something is wrong.
 */
export function cloudSource(cloud: CloudPlace, run: RunOptions): StatusSource {
  const project = `${cloud.project}-${cloud.environment}`;
  let services: Promise<readonly ListedService[]> | undefined;
  return {
    place: `Liferay Cloud ${project}`,
    look: async ({ service }) => {
      services ??= answerOf(['lcp', 'list', '--project', project], run).then((output) =>
        listedServices(output, project),
      );
      const verdict = judge(await services, service, cloud);
      return () => verdict;
    },
  };
}

function judge(
  services: readonly ListedService[],
  { id }: AskedArchive['service'],
  { failedStatuses }: CloudPlace,
): Verdict {
  if (id === undefined) return unproven('its LCP.json gives no id by which Liferay Cloud would know it');
  if (services.length === 0) return unproven('"lcp list" shows no service that could be read');
  const listed = services.find(({ name }) => name === id);
  if (listed === undefined) return failed(`"lcp list" shows no service ${id}`);
  const { status } = listed;
  const words = `"lcp list" shows the service ${id} as ${status}`;
  if (failedStatuses.includes(status.toLowerCase())) return failed(words);
  return unproven(`${words}, which does not say what the portal has made of it`);
}
