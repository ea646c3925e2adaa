import type { Diagnostic } from '../diagnostics/diagnostic';
import { hasErrors, sortDiagnostics } from '../diagnostics/diagnostic';
import type { Entry, Uffa } from '../entry';
import type { FirstBytes } from '../files/first-bytes';
import type { ClientExtension, ProjectManifest } from '../manifest/project-manifest';
import type { OtherProjects } from '../workspace/other-projects';
import { contentMark, readMarks, type KnownMarks } from './content-marks';
import { imports } from './served/imports';
import { modulePaths } from './served/module-paths';
import { offeredSpecifiers } from './served/offered-specifiers';
import { otherContexts } from './served/other-contexts';
import { secrets } from './served/secrets';
import { isServedText, servedText, type ServedText } from './served/served-text';
import { holdsSources, sourceMaps } from './served/source-maps';
import { settingTexts } from './setting-texts';

const STATIC = 'static/';

/** In bytes: the texts of one archive together. What comes after them is not looked at. */
const MOST = 64_000_000;

/** What looking at the texts of an archive depends on besides them. */
export interface ServedOptions {
  readonly firstBytes: FirstBytes;
  readonly otherProjects: OtherProjects;
  /** Absent: no file was looked at yet. */
  readonly knownMarks?: KnownMarks;
}

/**
 * What is wrong with the texts that an archive serves to everyone, sorted by place. Reads those that have a mark of
 * something wrong, one after the other, and loads what reads JavaScript or finds secrets only where there is
 * something for it.
 */
export async function checkServed(
  manifest: ProjectManifest,
  uffa: Uffa,
  { firstBytes, otherProjects, knownMarks }: ServedOptions,
): Promise<readonly Diagnostic[]> {
  if (hasErrors(manifest.diagnostics)) return [];
  const { project, extensions } = manifest;
  const served = uffa.entries.flatMap(({ path }) =>
    path.startsWith(STATIC) ? [path.slice(STATIC.length)] : [],
  );
  const modules = modulePaths(extensions, served).map((path) => STATIC + path);
  const read = (entry: Entry) => servedText(entry, project.workspaceRoot, firstBytes);
  const texts = textsWithin(MOST, uffa.entries);
  const marksOf = (entry: Entry) => knownMarks?.(entry) ?? readMarks(entry, firstBytes);
  const found = lookAt(texts, read, {
    marksOf,
    modules: new Set(modules),
    own: ownContexts(manifest, uffa),
    served: new Set(served),
  });
  const byPath = new Map(texts.map((entry) => [entry.path, entry]));
  const [ofImports, ofSecrets] = await Promise.all([
    imports({
      entries: modules,
      textOf: (path) => found.modules.get(path) ?? optional(byPath.get(path), read),
      offered: offeredNames(extensions, otherProjects),
    }),
    secrets(found.suspects),
  ]);
  return sortDiagnostics([...ofImports, ...ofSecrets, ...sourceMaps(found.maps), ...found.contexts]);
}

/** What one pass over the texts has found. */
interface Found {
  /** The modules that extensions name, by path. */
  readonly modules: Map<string, ServedText>;
  /** Those that may hold a secret. */
  readonly suspects: ServedText[];
  /** Source maps with the sources in them. */
  readonly maps: Omit<ServedText, 'text'>[];
  readonly contexts: Diagnostic[];
}

interface Wanted {
  readonly marksOf: (entry: Entry) => number;
  readonly modules: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
  readonly served: ReadonlySet<string>;
}

function lookAt(
  texts: readonly Entry[],
  read: (entry: Entry) => ServedText | undefined,
  { marksOf, modules, own, served }: Wanted,
): Found {
  const found: Found = { modules: new Map(), suspects: [], maps: [], contexts: [] };
  for (const entry of texts) {
    const marks = marksOf(entry);
    const isModule = modules.has(entry.path);
    const text = marks !== 0 || isModule ? read(entry) : undefined;
    if (text === undefined) continue;
    const { path, file } = text;
    if (isModule) found.modules.set(path, text);
    if ((marks & contentMark.secret) !== 0) found.suspects.push(text);
    if ((marks & contentMark.sources) !== 0 && holdsSources(text)) found.maps.push({ path, file });
    if ((marks & contentMark.address) !== 0) found.contexts.push(...otherContexts(text, own, served));
  }
  return found;
}

/** The first texts of an archive that are not more than `most` bytes together. */
function textsWithin(most: number, entries: readonly Entry[]): readonly Entry[] {
  const texts = entries.filter(isServedText);
  let size = 0;
  const end = texts.findIndex(({ content }) => {
    size += content.kind === 'file' ? content.size : 0;
    return size > most;
  });
  return end < 0 ? texts : texts.slice(0, end);
}

/** The contexts under which a project is served, without `/o/`. */
function ownContexts({ project, extensions }: ProjectManifest, { name }: Uffa): ReadonlySet<string> {
  const named = extensions.flatMap((extension) => settingTexts(extension, 'webContextPath'));
  return new Set([project.name, name, ...named.map(({ text }) => text.replace(/^\/(?:o\/)?/, ''))]);
}

/** What import-map entries of this project and of others offer. */
function offeredNames(
  extensions: readonly ClientExtension[],
  { specifiers = [] }: OtherProjects,
): ReadonlySet<string> {
  return new Set([...offeredSpecifiers(extensions), ...specifiers]);
}

function optional<T, R>(value: T | undefined, use: (value: T) => R | undefined): R | undefined {
  return value === undefined ? undefined : use(value);
}
