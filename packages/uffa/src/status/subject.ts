import type { Entry, Uffa } from '../entry';
import { isObject } from '../files/read-json';
import { inspectUffa, type InspectedExtension } from '../inspect/inspect-uffa';
import { readConfigurations } from '../inspect/read-configurations';
import { BATCH_SUFFIX } from '../plan/batch/batch-files';

/** A client extension of an archive, or data in it, that something can become of. */
export type Subject = ExtensionSubject | DataSubject;

export interface ExtensionSubject {
  readonly kind: 'extension';
  /** What configures it: an OAuth 2 application, something with files for pages, or another of the portal's services. */
  readonly role: 'application' | 'front-end' | 'service';
  readonly id: string;
  readonly type: string;
  readonly extension: InspectedExtension;
  /** Its configuration, as the archive has it. */
  readonly members: Readonly<Record<string, unknown>>;
}

export interface DataSubject {
  readonly kind: 'data';
  /** The path of its file. */
  readonly id: string;
  readonly type: 'batch' | 'siteInitializer';
  readonly entry: Entry;
}

const SITE = 'site-initializer/site-initializer.json';
const APPLICATION_PID = 'com.liferay.oauth2.provider.configuration.OAuth2ProviderApplication';

/** Everything in an archive that something can become of, in the order of its configuration and its files. */
export async function subjectsOf(uffa: Uffa): Promise<readonly Subject[]> {
  const { extensions } = await inspectUffa(uffa);
  const { configurations } = await readConfigurations(uffa);
  const membersOf = new Map(configurations.map(({ key, members }) => [key, members]));
  return [
    ...extensions.map((extension): Subject => {
      const members = membersOf.get(extension.key);
      const described = isObject(members) ? members : {};
      return {
        kind: 'extension',
        role: roleOf(extension),
        id: extension.id,
        type: typeOf(extension),
        extension,
        members: described,
      };
    }),
    ...uffa.entries.flatMap(dataIn),
  ];
}

function dataIn(entry: Entry): readonly DataSubject[] {
  const { path } = entry;
  if (path === SITE) return [{ kind: 'data', id: path, type: 'siteInitializer', entry }];
  const isBatch = path.startsWith('batch/') && path.endsWith(BATCH_SUFFIX);
  return isBatch ? [{ kind: 'data', id: path, type: 'batch', entry }] : [];
}

function roleOf({ factoryPid, contextPath }: InspectedExtension): ExtensionSubject['role'] {
  if (factoryPid.startsWith(APPLICATION_PID)) return 'application';
  return contextPath === undefined ? 'service' : 'front-end';
}

/** A configuration without a type is known by the last part of its PID. */
function typeOf({ type, factoryPid }: InspectedExtension): string {
  if (type !== undefined) return type;
  const name = factoryPid.slice(factoryPid.lastIndexOf('.') + 1);
  return name.replace(/Configuration$/, '');
}
