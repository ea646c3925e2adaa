import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { checkArchive } from '../archive/check-archive';
import { diagnostic, hasErrors, type Diagnostic } from '../diagnostics/diagnostic';
import type { Project } from '../discover/project';
import { workspacePath } from '../files/workspace-path';
import type { DeployOptions } from './deploy-options';

/**
 * Why an archive must not be deployed: two projects would replace each other's, there is none, or it is damaged, such
 * as one that a cache restored only in part.
 */
export async function archiveProblems(
  project: Project,
  archive: string,
  { sameName = [], undeploy, planned }: DeployOptions,
  signal: AbortSignal | undefined,
): Promise<readonly Diagnostic[]> {
  const name = basename(archive);
  if (sameName.length > 0) {
    const projects = [project.path, ...sameName].sort();
    return [diagnostic('deploy-name-shared', { archive: name, projects })];
  }
  if (undeploy === true || planned !== undefined) return [];
  const isThere = statSync(archive, { throwIfNoEntry: false })?.isFile() ?? false;
  if (!isThere)
    return [diagnostic('deploy-archive-missing', { archive: `dist/${name}`, project: project.path })];
  const findings = await damages(archive, signal);
  if (!hasErrors(findings) || signal?.aborted === true) return findings;
  const shown = workspacePath(project.workspaceRoot, archive);
  return [...findings, diagnostic('deploy-archive-damaged', { archive: shown })];
}

async function damages(archive: string, signal: AbortSignal | undefined): Promise<readonly Diagnostic[]> {
  try {
    return await checkArchive(archive, signal);
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    return [diagnostic('writing-aborted', { output: basename(archive) })];
  }
}
