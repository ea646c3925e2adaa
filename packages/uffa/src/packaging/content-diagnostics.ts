import { checkBatch, checkSite } from '../checks';
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic';
import { isWithin } from '../files/is-within';
import { workspacePath } from '../files/workspace-path';
import type { Entry } from '../entry';
import type { ProjectManifest } from '../manifest/project-manifest';
import { planAssemble } from '../plan/assemble/plan-assemble';
import { batchFiles, type ReadBatch } from '../plan/batch/batch-files';
import { buildDirectoryName } from '../plan/names';
import { planInnerArchive } from '../plan/site-initializer/plan-site-initializer';
import type { PackagingOptions } from './packaging-options';

/**
 * What is wrong within the files of a batch or a site initializer that are there before anything is built. Each file is
 * read once, under however many profiles. Where there is a cache, only what the cache sees is looked at.
 */
export function contentDiagnostics(
  manifests: readonly ProjectManifest[],
  options: PackagingOptions,
): readonly Diagnostic[] {
  const readable = manifests.filter(({ diagnostics }) => !hasErrors(diagnostics));
  const known = new Map<string, ReadBatch>();
  const [anyManifest] = readable;
  if (anyManifest === undefined) return [];
  return [
    ...readable.flatMap((manifest) => {
      if (!manifest.extensions.some(({ type }) => type === 'batch')) return [];
      const entries = assembledEntries(manifest, options);
      return checkBatch(manifest, batchFiles(manifest, entries, known), options);
    }),
    ...siteDiagnostics(anyManifest, options),
  ];
}

/** What `assemble` takes from directories that are there. */
function assembledEntries(manifest: ProjectManifest, options: PackagingOptions): readonly Entry[] {
  const { whyUnhashed, virtualInstanceId, builds } = options;
  const { entries } = planAssemble(manifest, {
    taskOutputs: options.taskOutputs ?? {},
    unsettledTasks: options.unsettledTasks ?? {},
    buildDirectoryName: buildDirectoryName(virtualInstanceId),
  });
  if (whyUnhashed === undefined && builds === undefined) return entries;
  const { path, workspaceRoot } = manifest.project;
  const directory = path === '.' ? 'batch' : `${path}/batch`;
  return entries.filter(({ content }) => {
    if (content.kind !== 'file') return false;
    const source = workspacePath(workspaceRoot, content.file);
    return isWithin(source, directory) && whyUnhashed?.(source) === undefined;
  });
}

function siteDiagnostics(manifest: ProjectManifest, options: PackagingOptions): readonly Diagnostic[] {
  const { project, everyProfile } = manifest;
  if (!everyProfile.some(({ type }) => type === 'siteInitializer')) return [];
  const { whyUnhashed } = options;
  const entries = planInnerArchive(manifest).entries.map((entry) => ({
    ...entry,
    content: hashedOnly(entry.content, whyUnhashed),
  }));
  return checkSite(entries, { ...options, workspaceRoot: project.workspaceRoot });
}

function hashedOnly(
  content: Entry['content'],
  whyUnhashed: PackagingOptions['whyUnhashed'],
): Entry['content'] {
  if (content.kind !== 'archive' || whyUnhashed === undefined) return content;
  const entries = content.entries.filter(
    ({ origin }) => origin.kind === 'project-file' && whyUnhashed(origin.source) === undefined,
  );
  return { ...content, entries };
}
