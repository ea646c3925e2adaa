import { addressText, type ServiceAddress } from '../discover/config/service-address';
import type { MapValue } from '../values/value';

/** What is to change of an archive. */
export interface Target {
  /** The environment's name. */
  readonly environment: string;
  /** By the ids of OAuth applications. */
  readonly addresses: ReadonlyMap<string, ServiceAddress>;
  /** Members of the LCP.json; absent: it stays. */
  readonly lcp?: MapValue;
  /** The web id of the virtual instance that the archive is for; absent: as it is. */
  readonly virtualInstanceId?: string;
}

/** What a target says, line by line, for people. */
export function targetLines({ addresses, lcp, virtualInstanceId }: Target): readonly string[] {
  return [
    ...[...addresses].map(([id, address]) => `${id}: ${addressText(address)}`),
    ...(lcp === undefined ? [] : [`LCP.json: ${[...lcp.members.keys()].join(', ')}`]),
    ...(virtualInstanceId === undefined ? [] : [`virtual instance: ${virtualInstanceId}`]),
  ];
}
