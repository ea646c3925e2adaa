import type { Uffa } from '../entry';
import { jsonObjectIn } from '../files/read-json';
import { knownSize } from '../zip/pack/known-size';
import { readText } from '../zip/write/open-entry';

/** The service that an archive becomes in Liferay Cloud, as far as its LCP.json says. */
export interface Service {
  /** By which Liferay Cloud and Kubernetes know it; absent: none is given. */
  readonly id?: string;
  /** Such as Deployment or Job; absent: none is given. */
  readonly kind?: string;
}

/** In bytes. An LCP.json has a few hundred. */
const MOST_BYTES = 1_000_000;

/** Reads what an archive's LCP.json says of its service. */
export async function readService({ entries }: Uffa): Promise<Service> {
  const content = entries.find(({ path }) => path === 'LCP.json')?.content;
  if (content === undefined || (knownSize(content) ?? 0) > MOST_BYTES) return {};
  return serviceIn(await readText(content));
}

/** What the text of an LCP.json says of the service; what is not JSON says nothing. */
export function serviceIn(text: string): Service {
  const { id, kind } = jsonObjectIn(text) ?? {};
  return {
    ...(typeof id === 'string' && id !== '' ? { id } : {}),
    ...(typeof kind === 'string' && kind !== '' ? { kind } : {}),
  };
}
