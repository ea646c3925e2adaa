import type { Entry, Uffa } from '../entry';
import { isObject } from '../files/read-json';
import type { InspectedExtension } from '../inspect/inspect-uffa';
import { inspectUffa } from '../inspect/inspect-uffa';
import { readConfigurations, type Configuration } from '../inspect/read-configurations';
import { typeSettingsOf } from '../inspect/type-settings';
import { BATCH_SUFFIX } from '../plan/batch/batch-files';
import { knownSize } from '../zip/pack/known-size';
import { readText } from '../zip/write/open-entry';
import { failureIn } from './log-lines';
import { reasonOf, type PortalView } from './portal-view';
import { failed, unproven, type Proof, type Verdict } from './proof';
import { proveApplication } from './prove-application';
import { proveBatch } from './prove-batch';
import { proveFrontEnd } from './prove-front-end';
import { proveSite } from './prove-site';

/** What is looked at, and through what. */
export interface ProofContext {
  readonly view: PortalView;
  /** The last lines of the portal's log; absent: there is none at hand. */
  readonly log?: readonly string[];
  readonly signal?: AbortSignal;
}

/** In bytes: a larger file of batch data is not looked into. */
const MOST_BYTES = 16_000_000;
const SITE = 'site-initializer/site-initializer.json';

/**
 * What became of everything in an archive, by what the portal shows to the outside.
 *
 * @param source the archive or project, as it was named
 */
export async function proveArchive(
  uffa: Uffa,
  source: string,
  context: ProofContext,
): Promise<readonly Proof[]> {
  const { extensions } = await inspectUffa(uffa);
  const { configurations } = await readConfigurations(uffa);
  const files = new Map(uffa.entries.map((entry) => [entry.path, entry]));
  const proofs: Proof[] = [];
  const add = async (id: string, type: string, prove: () => Promise<Verdict>): Promise<void> => {
    context.signal?.throwIfAborted();
    const line = failureIn(context.log ?? [], id, `${uffa.name}.zip`);
    const verdict = line === undefined ? await proven(prove) : failed(`the portal's log says: ${line}`);
    proofs.push({ archive: source, id, type, ...verdict });
  };
  for (const extension of extensions) {
    const configuration = configurations.find(({ key }) => key === extension.key);
    await add(extension.id, typeOf(extension), () =>
      proveExtension(extension, configuration, files, context),
    );
  }
  for (const entry of uffa.entries) {
    if (entry.path.startsWith('batch/') && entry.path.endsWith(BATCH_SUFFIX)) {
      await add(entry.path, 'batch', () => ofText(entry, (text) => proveBatch(text, context.view)));
    }
    if (entry.path === SITE) {
      await add(entry.path, 'siteInitializer', () => ofText(entry, (text) => proveSite(text, context.view)));
    }
  }
  return proofs;
}

/** What the portal does not answer is not known. */
async function proven(prove: () => Promise<Verdict>): Promise<Verdict> {
  try {
    return await prove();
  } catch (error) {
    return unproven(reasonOf(error));
  }
}

function proveExtension(
  extension: InspectedExtension,
  configuration: Configuration | undefined,
  files: ReadonlyMap<string, Entry>,
  { view }: ProofContext,
): Promise<Verdict> {
  const members = configuration?.members ?? {};
  if (isApplication(extension)) {
    return proveApplication({ code: extension.externalReferenceCode, scopes: scopesIn(members) }, view);
  }
  if (extension.contextPath === undefined) {
    return Promise.resolve(unproven('the portal shows nothing of this type to the outside'));
  }
  return proveFrontEnd({ extension, settings: typeSettingsOf(members['typeSettings']), files }, view);
}

function isApplication({ factoryPid }: InspectedExtension): boolean {
  return factoryPid.startsWith('com.liferay.oauth2.provider.configuration.OAuth2ProviderApplication');
}

/** A configuration without a type is known by the last part of its PID. */
function typeOf({ type, factoryPid }: InspectedExtension): string {
  if (type !== undefined) return type;
  const name = factoryPid.slice(factoryPid.lastIndexOf('.') + 1);
  return name.replace(/Configuration$/, '');
}

function scopesIn(members: Readonly<Record<string, unknown>>): readonly string[] {
  if (!isObject(members)) return [];
  const { scopes } = members;
  return Array.isArray(scopes) ? scopes.filter((scope) => typeof scope === 'string') : [];
}

async function ofText(entry: Entry, prove: (text: string) => Promise<Verdict>): Promise<Verdict> {
  if ((knownSize(entry.content) ?? Infinity) > MOST_BYTES)
    return unproven('the file is too large to be looked into');
  return prove(await readText(entry.content));
}
