import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { messageOf } from '../diagnostics/error-reason';
import type { Entry, Uffa } from '../entry';
import { knownSize } from '../zip/pack/known-size';
import { readText } from '../zip/write/open-entry';
import { isConfigFile } from '../plan/archive-file-names';
import { isObject } from '../files/read-json';

/** In bytes. A configuration file that people or builds write has a thousandth of it. */
const MOST_BYTES = 1_000_000;

/** A configuration as an archive's config JSON has it. */
export interface Configuration {
  /** `<factory PID>~<id>`, maybe with the virtual instance behind a slash. */
  readonly key: string;
  readonly members: Readonly<Record<string, unknown>>;
}

/** The configurations of an archive in the order of its files, and why some cannot be read. */
export interface Configurations {
  readonly configurations: readonly Configuration[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the configurations that the portal makes of an archive: those of the files in its root that end so (acceptance.md 2). */
export async function readConfigurations({ name, entries }: Uffa): Promise<Configurations> {
  const configurations: Configuration[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const entry of entries.filter(({ path }) => isConfigFile(path))) {
    try {
      configurations.push(...(await configurationsIn(entry)));
    } catch (error) {
      const args = { archive: `${name}.zip`, path: entry.path, problem: messageOf(error) };
      diagnostics.push(diagnostic('configuration-not-shown', args));
    }
  }
  return { configurations, diagnostics };
}

async function configurationsIn({ content }: Entry): Promise<readonly Configuration[]> {
  if ((knownSize(content) ?? 0) > MOST_BYTES) throw new Error(`it has more than ${MOST_BYTES} bytes`);
  const document: unknown = JSON.parse(await readText(content));
  if (!isObject(document)) throw new Error('it is not an object');
  return Object.entries(document).flatMap(([key, members]) => (isObject(members) ? [{ key, members }] : []));
}
