import { addressText, serviceAddress, type ServiceAddress } from '../discover/config/service-address';
import { parseJson } from '../java-text/json-reader';
import { prettyJson } from '../java-text/pretty-json';
import { integer, map, string, type MapValue, type Value } from '../values/value';
import type { Target } from './target';

/** In the root of an archive, where neither the portal nor a Dockerfile of Liferay's looks at it (acceptance.md 4, 15). */
export const RECORD_FILE = 'uffa-retarget.json';

/** What an archive was made of, and what was changed. */
export interface RetargetRecord {
  /** The file name of the archive that it was made of. */
  readonly archive: string;
  /** Of that archive, in hexadecimal. */
  readonly sha256: string;
  readonly target: Target;
}

/** The text of a record, the same for the same record. */
export function recordText({ archive, sha256, target }: RetargetRecord): string {
  const { environment, addresses, lcp, virtualInstanceId } = target;
  const sorted = [...addresses].sort(([a], [b]) => (a < b ? -1 : 1));
  const members: readonly (readonly [string, Value])[] = [
    ...(sorted.length === 0
      ? []
      : ([['addresses', map(sorted.map(([id, each]) => [id, string(addressText(each))]))]] as const)),
    ['environment', string(environment)],
    [
      'from',
      map([
        ['archive', string(archive)],
        ['sha256', string(sha256)],
      ]),
    ],
    ...(lcp === undefined ? [] : ([['lcp', lcp]] as const)),
    ['version', integer(1)],
    ...(virtualInstanceId === undefined ? [] : ([['virtualInstanceId', string(virtualInstanceId)]] as const)),
  ];
  return `${prettyJson(map(members))}\n`;
}

/** Reads a record; undefined for a text that is none. */
export function readRecord(text: string): RetargetRecord | undefined {
  const { value } = parseJson(text, RECORD_FILE);
  if (value?.kind !== 'map') return undefined;
  const from = mapIn(value, 'from');
  const environment = textIn(value, 'environment');
  const [archive, sha256] = [textIn(from, 'archive'), textIn(from, 'sha256')];
  const addresses = addressesOf(mapIn(value, 'addresses'));
  if (environment === undefined || archive === undefined || sha256 === undefined) return undefined;
  if (addresses === undefined) return undefined;
  const lcp = mapIn(value, 'lcp');
  const virtualInstanceId = textIn(value, 'virtualInstanceId');
  return {
    archive,
    sha256,
    target: {
      environment,
      addresses,
      ...(lcp === undefined ? {} : { lcp }),
      ...(virtualInstanceId === undefined ? {} : { virtualInstanceId }),
    },
  };
}

function addressesOf(given: MapValue | undefined): ReadonlyMap<string, ServiceAddress> | undefined {
  const read = new Map<string, ServiceAddress>();
  for (const [id, { value }] of given?.members ?? []) {
    const address = value.kind === 'string' ? serviceAddress(value.value) : undefined;
    if (address === undefined) return undefined;
    read.set(id, address);
  }
  return read;
}

function mapIn(value: MapValue | undefined, key: string): MapValue | undefined {
  const member = value?.members.get(key)?.value;
  return member?.kind === 'map' ? member : undefined;
}

function textIn(value: MapValue | undefined, key: string): string | undefined {
  const member = value?.members.get(key)?.value;
  return member?.kind === 'string' ? member.value : undefined;
}
