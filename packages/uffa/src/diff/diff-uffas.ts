import { foldersOf } from '../checks/archive/folders';
import type { Entry } from '../entry';
import { parseProperties } from '../java-text/properties';
import type { Value } from '../values/value';
import { parsed } from './content/parsed';
import type { Compared } from './compared';
import { diffEntries, type DiffContext } from './diff-entries';
import { diffExtensions } from './diff-extensions';
import { strongest, type Effect, type UffaDiff } from './differences';
import { readEntry } from './read-content';
import { isConfigFile, PROPERTIES_FILE } from '../plan/archive-file-names';

/** What two archives are compared with. */
export type DiffOptions = Pick<DiffContext, 'scratch' | 'signal'>;

/**
 * What two archives differ in, and what that means to the portal. Everything is read to its end, so that no check sum has
 * to be believed.
 * @throws UffaError for an entry that can't be read, and the reason of the signal once it is aborted
 */
export async function diffUffas(
  before: Compared,
  after: Compared,
  options: DiffOptions = {},
): Promise<UffaDiff> {
  const [there, here] = [before.uffa.entries, after.uffa.entries];
  const headers = [await textOf(there, options), await textOf(here, options)];
  const folders = [...new Set(headers.flatMap(portalFolders))];
  const files = await diffEntries(there, here, { ...options, effectOf: (path) => effectOf(path, folders) });
  const extensions = diffExtensions(
    await configurations(there, options),
    await configurations(here, options),
  );
  const missingDirectories = {
    before: without(before.missingDirectories, after.missingDirectories),
    after: without(after.missingDirectories, before.missingDirectories),
  };
  const isUnpackedOtherwise = missingDirectories.before.length + missingDirectories.after.length > 0;
  const effect = strongest([
    ...files.map((file) => file.effect),
    ...(isUnpackedOtherwise ? (['portal'] as const) : []),
  ]);
  return { effect, files, extensions, missingDirectories };
}

async function textOf(entries: readonly Entry[], { signal }: DiffOptions): Promise<string | undefined> {
  const entry = entries.find(({ path }) => path === PROPERTIES_FILE);
  return entry === undefined ? undefined : (await readEntry(entry, signal)).text;
}

async function configurations(entries: readonly Entry[], { signal }: DiffOptions): Promise<readonly Value[]> {
  const found: Value[] = [];
  for (const entry of entries.filter(({ path }) => isConfigFile(path))) {
    const { text } = await readEntry(entry, signal);
    const value = text === undefined ? undefined : parsed(entry.path, text);
    if (value !== undefined) found.push(value);
  }
  return found;
}

function without(paths: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return paths.filter((path) => !known.has(path));
}

/** The folders of an archive that the portal takes files from, each with a slash at its end. */
function portalFolders(headers: string | undefined): readonly string[] {
  const { batch, frontend, siteInitializer } = foldersOf(parseProperties(headers ?? ''));
  return [batch, frontend, siteInitializer];
}

/** Whom a file of an archive matters to: the portal takes its configurations, headers and folders, and no other file. */
function effectOf(path: string, folders: readonly string[]): Effect {
  const isRead =
    isConfigFile(path) || path === PROPERTIES_FILE || folders.some((folder) => path.startsWith(folder));
  return isRead ? 'portal' : 'cloud';
}
