import { UffaError } from '../../diagnostics/errors';
import type { Entry } from '../../entry';
import { typeSettingsOf } from '../../inspect/type-settings';
import type { Portal } from '../../portal-client/portal';
import { knownSize } from '../../zip/pack/known-size';
import { readText } from '../../zip/write/open-entry';
import { unproven, type Verdict } from '../proof';
import type { StatusSource } from '../status-source';
import type { DataSubject, ExtensionSubject } from '../subject';
import { PortalView, reasonOf } from './portal-view';
import { proveApplication } from './prove-application';
import { proveBatch } from './prove-batch';
import { proveFrontEnd } from './prove-front-end';
import { proveSite } from './prove-site';

/** In bytes: a larger file of batch data is not looked into. */
const MOST_BYTES = 16_000_000;

/**
 * A portal that is asked over HTTP for what it shows to the outside.
 *
 * @param paths of pages that may show client extensions
 */
export function portalSource(portal: Portal, paths: readonly string[]): StatusSource {
  const view = new PortalView(portal, paths);
  return {
    place: portal.address.text,
    look: ({ uffa }) => {
      const files = new Map(uffa.entries.map((entry) => [entry.path, entry]));
      return Promise.resolve((subject) =>
        proven(
          () => (subject.kind === 'data' ? proveData(subject, view) : proveExtension(subject, files, view)),
          view,
        ),
      );
    },
  };
}

/** What the portal does not answer is not known; where no other question would be answered either, there is no status. */
async function proven(prove: () => Promise<Verdict>, view: PortalView): Promise<Verdict> {
  try {
    return await prove();
  } catch (error) {
    if (isSilent(error, view)) throw error;
    return unproven(reasonOf(error));
  }
}

function isSilent(error: unknown, { hasCredentials }: PortalView): boolean {
  if (!(error instanceof UffaError)) return false;
  const { code } = error.diagnostic;
  if (code === 'portal-unreachable' || code === 'portal-certificate-untrusted') return true;
  return code === 'portal-credentials-refused' && hasCredentials;
}

async function proveExtension(
  { role, extension, members }: ExtensionSubject,
  files: ReadonlyMap<string, Entry>,
  view: PortalView,
): Promise<Verdict> {
  switch (role) {
    case 'application':
      return proveApplication({ code: extension.externalReferenceCode, scopes: scopesIn(members) }, view);
    case 'front-end':
      return proveFrontEnd({ extension, settings: typeSettingsOf(members['typeSettings']), files }, view);
    case 'service':
      return unproven('the portal shows nothing of this type to the outside');
  }
}

function scopesIn({ scopes }: ExtensionSubject['members']): readonly string[] {
  return Array.isArray(scopes) ? scopes.filter((scope) => typeof scope === 'string') : [];
}

async function proveData({ type, entry: { content } }: DataSubject, view: PortalView): Promise<Verdict> {
  if ((knownSize(content) ?? Infinity) > MOST_BYTES) {
    return unproven('the file is too large to be looked into');
  }
  const text = await readText(content);
  return type === 'batch' ? proveBatch(text, view) : proveSite(text, view);
}
