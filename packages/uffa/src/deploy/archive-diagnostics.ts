import { basename, relative, sep } from 'node:path';
import { checkArchive } from '../zip/read/check-archive';
import { readUffa } from '../zip/read/read-uffa';
import { diagnostic, hasErrors, type Diagnostic } from '../diagnostics/diagnostic';
import type { Project } from '../discover/project';
import { statsOf } from '../files/stats-of';
import { workspacePath } from '../files/workspace-path';
import type { DeployOptions } from './deploy-options';
import { unfitArchive } from './unfit-archive';

/**
 * Why an archive must not be deployed: two projects would replace each other's, there is none, it is damaged, such as
 * one that a cache restored only in part, or it is unfit.
 */
export async function archiveDiagnostics(
  project: Project,
  archive: string,
  options: DeployOptions,
  signal: AbortSignal | undefined,
): Promise<readonly Diagnostic[]> {
  const { sameName = [], undeploy, planned } = options;
  const name = basename(archive);
  if (sameName.length > 0) {
    const projects = [project.path, ...sameName].sort();
    return [diagnostic('deploy-name-shared', { archive: name, projects })];
  }
  if (undeploy === true) return [];
  const shown = workspacePath(project.workspaceRoot, archive);
  if (planned !== undefined) return unfitArchive(project, planned, shown, options);
  const isThere = statsOf(archive)?.isFile() === true;
  if (!isThere)
    return [
      diagnostic('deploy-archive-missing', {
        archive: relative(project.root, archive).split(sep).join('/'),
        project: project.path,
      }),
    ];
  const diagnostics = await damages(archive, signal);
  if (signal?.aborted === true) return diagnostics;
  if (hasErrors(diagnostics))
    return [...diagnostics, diagnostic('deploy-archive-damaged', { archive: shown })];
  return [...diagnostics, ...(await unfitArchive(project, await readUffa(archive), shown, options))];
}

async function damages(archive: string, signal: AbortSignal | undefined): Promise<readonly Diagnostic[]> {
  try {
    return await checkArchive(archive, signal);
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    return [diagnostic('writing-aborted', { output: basename(archive) })];
  }
}
