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
import { isServedText, servedText } from './served/served-text';
import { sourceMaps } from './served/source-maps';
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
  const texts = textsWithin(MOST, uffa.entries);
  const byPath = new Map(texts.map((entry) => [entry.path, entry]));
  const read = (entry: Entry) => servedText(entry, project.workspaceRoot, firstBytes);
  const marks = texts.map((entry) => knownMarks?.(entry) ?? readMarks(entry, firstBytes));
  const marked = (mark: number) => texts.filter((_, index) => ((marks[index] ?? 0) & mark) !== 0);
  const own = ownContexts(manifest, uffa);
  const servedPaths = new Set(served);
  const ofContexts = marked(contentMark.address)
    .flatMap((entry) => read(entry) ?? [])
    .flatMap((text) => otherContexts(text, own, servedPaths));
  const [ofImports, ofSecrets] = await Promise.all([
    imports({
      entries: modules,
      textOf: (path) => optional(byPath.get(path), read),
      offered: offeredNames(extensions, otherProjects),
    }),
    secrets(marked(contentMark.secret).flatMap((entry) => read(entry) ?? [])),
  ]);
  const ofMaps = sourceMaps(marked(contentMark.sources), project.workspaceRoot);
  return sortDiagnostics([...ofImports, ...ofSecrets, ...ofMaps, ...ofContexts]);
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
