import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import type { Uffa } from '../entry';
import { keyParts } from '../plan/config/key-parts';
import { readConfigurations } from '../inspect/read-configurations';
import { isConfigFile, SITE_ZIP } from '../plan/archive-file-names';
import { BATCH_SUFFIX } from '../plan/batch/batch-files';
import { readText } from '../zip/write/open-entry';
import { isLiveElement, liveConfig, type LiveScripts } from './live-config';

/** The ids of an archive's custom elements, which can be served live. */
export async function liveElementsOf(uffa: Uffa): Promise<readonly string[]> {
  const { configurations } = await readConfigurations(uffa);
  return configurations
    .filter(({ key, members }) => isLiveElement(key, members))
    .map(({ key }) => keyParts(key).id);
}

/**
 * The archive for the time in which its custom elements are served live: the same name, the same client extensions,
 * and every file as it is but the config files, in which the elements have the addresses of a development server.
 *
 * @throws as reading the entries of the archive does
 */
export async function liveArchive(uffa: Uffa, scripts: LiveScripts): Promise<Uffa> {
  const entries = await Promise.all(
    uffa.entries.map(async (entry) => {
      if (!isConfigFile(entry.path)) return entry;
      const text = await readText(entry.content);
      const live = liveConfig(text, scripts);
      return live === text ? entry : { ...entry, content: { kind: 'text', text: live } as const };
    }),
  );
  return { ...uffa, entries };
}

/** The data that the portal imports whenever an archive changes: serving changes it twice. */
export function batchWarnings({ name, entries }: Uffa): readonly Diagnostic[] {
  const files = entries.map(({ path }) => path);
  const found = files.find((path) => path.endsWith(BATCH_SUFFIX) || path.endsWith(SITE_ZIP));
  return found === undefined ? [] : [diagnostic('live-batch-data', { archive: `${name}.zip`, path: found })];
}
