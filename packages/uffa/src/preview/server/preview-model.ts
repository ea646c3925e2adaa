import { unusableBecause } from '../../checks';
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { wordsOf } from '../../diagnostics/words';
import type { Uffa } from '../../entry';
import type { ExtensionType } from '../../extension-types';
import type { PackagingResult } from '../../packaging/packaging-options';
import type { BuildProblem, PreviewEvent } from '../page/messages';
import type { PreviewSite, ReadPackageFile } from '../site/site';
import { portalParts, siteOf } from '../site/site-of';
import { changedPaths, fingerprintsOf, type Fingerprints } from './fingerprints';
import { standingProblems } from './standing-problems';

/** What a preview shows at one time. It is replaced as a whole. */
export interface PreviewModel {
  readonly site: PreviewSite;
  /** By the paths of their projects: the last of each that could be used. */
  readonly archives: ReadonlyMap<string, ShownArchive>;
  /** The paths of those that are shown as they were before. */
  readonly kept: ReadonlySet<string>;
  /** What is wrong with those that are shown as they were before, as they are for want of a better one, or not at all. */
  readonly problems: readonly BuildProblem[];
}

export interface ShownArchive {
  readonly uffa: Uffa;
  readonly fingerprints: Fingerprints;
  /** What a portal serves of this archive alone. */
  readonly site: PreviewSite;
}

export interface SiteSources {
  readonly readPackageFile: ReadPackageFile;
  readonly types?: readonly ExtensionType[];
}

export const emptyModel: PreviewModel = {
  site: { projects: [], portal: { packages: new Set() }, diagnostics: [] },
  archives: new Map(),
  kept: new Set(),
  problems: [],
};

/**
 * The model after projects were planned again. An archive that can't be used does not replace one that can.
 *
 * @param unbuilt problems of builds: their projects stay as they are shown
 */
export async function nextModel(
  before: PreviewModel,
  results: readonly PackagingResult[],
  unbuilt: readonly BuildProblem[],
  sources: SiteSources,
): Promise<PreviewModel> {
  const archives = new Map<string, ShownArchive>();
  const kept = new Set<string>();
  const problems = [...unbuilt];
  for (const result of results) {
    const { path } = result.project;
    const shown = before.archives.get(path);
    const reasons = reasonsAgainst(result);
    problems.push(...reasons.map((reason) => problemOf(path, reason)));
    const isKept =
      shown !== undefined &&
      isGood(before, path) &&
      (reasons.length > 0 || unbuilt.some(({ project }) => project === path));
    if (isKept) kept.add(path);
    const archive = isKept ? shown : await archiveOf(result, shown, sources);
    if (archive !== undefined) archives.set(path, archive);
  }
  return { site: await siteOfAll([...archives.values()], sources), archives, kept, problems };
}

/** Whether what is shown of a project is an archive without problems. */
function isGood({ kept, problems }: PreviewModel, path: string): boolean {
  return kept.has(path) || !problems.some(({ project }) => project === path);
}

/** What open pages have to do to show a model in place of another; nothing where both look the same. */
export function eventsBetween(before: PreviewModel, after: PreviewModel): readonly PreviewEvent[] {
  const problems = standingProblems(after);
  const isNews = JSON.stringify(standingProblems(before)) !== JSON.stringify(problems);
  const failed: readonly PreviewEvent[] = isNews && problems.length > 0 ? [{ kind: 'failed', problems }] : [];
  const styles = changedStyles(before, after);
  const isMended = before.problems.length > 0 && after.problems.length === 0;
  if (styles === undefined || isMended) return [{ kind: 'reload' }, ...failed];
  return [...(styles.length === 0 ? [] : [{ kind: 'styles' as const, urls: styles }]), ...failed];
}

/** The addresses of style sheets that have changed; undefined where something else has, too. */
function changedStyles(before: PreviewModel, after: PreviewModel): readonly string[] | undefined {
  const urls: string[] = [];
  for (const path of new Set([...before.archives.keys(), ...after.archives.keys()])) {
    const [old, now] = [before.archives.get(path), after.archives.get(path)];
    if (old === undefined || now === undefined) return undefined;
    if (old === now) continue;
    const changed = changedPaths(old.fingerprints, now.fingerprints);
    const [project] = now.site.projects;
    if (project === undefined || !changed.every((each) => isReplacedStyle(each, old, now))) return undefined;
    urls.push(...changed.map((each) => `${project.contextPath}/${each.replace(/^static\//, '')}`));
  }
  return urls.sort();
}

function isReplacedStyle(path: string, before: ShownArchive, after: ShownArchive): boolean {
  return /^static\/.*\.css$/.test(path) && before.fingerprints.has(path) && after.fingerprints.has(path);
}

function reasonsAgainst({ success, diagnostics }: PackagingResult): readonly Diagnostic[] {
  const unusable = unusableBecause(diagnostics);
  if (success) return unusable;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? errors : diagnostics.filter(({ severity }) => severity === 'warning');
}

/** The archive to show; that of a plan that failed is none. */
async function archiveOf(
  { project, success, uffa }: PackagingResult,
  shown: ShownArchive | undefined,
  { types }: SiteSources,
): Promise<ShownArchive | undefined> {
  if (!success || uffa === undefined) return undefined;
  if (shown?.uffa === uffa) return shown;
  const fingerprints = fingerprintsOf(uffa);
  const isSame = shown !== undefined && changedPaths(shown.fingerprints, fingerprints).length === 0;
  if (isSame) return { ...shown, uffa };
  const site = await siteOf([{ root: project.path, uffa }], types === undefined ? {} : { types });
  return { uffa, fingerprints, site };
}

async function siteOfAll(
  archives: readonly ShownArchive[],
  { readPackageFile }: SiteSources,
): Promise<PreviewSite> {
  const projects = archives.flatMap(({ site }) => site.projects);
  return {
    projects: projects.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    portal: await portalParts(projects, readPackageFile),
    diagnostics: archives.flatMap(({ site }) => site.diagnostics),
  };
}

/** A diagnostic in words, as the overlay and the report have it. */
export function problemOf(project: string, found: Diagnostic): BuildProblem {
  const { position } = found;
  return {
    project,
    code: found.code,
    ...wordsOf(found),
    ...(position === undefined ? {} : { place: `${position.file}:${position.line}:${position.column}` }),
  };
}
