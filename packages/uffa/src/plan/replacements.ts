import { join } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { errorCode } from '../diagnostics/error-reason';
import { startOf } from '../diagnostics/position';
import type { Entry } from '../entry';
import type { ProjectManifest } from '../manifest/project-manifest';
import type { PlanFragment } from './plan-fragment';
import { findSource } from '../files/find-source';
import { sourceDiagnostic } from '../files/source-diagnostic';

/**
 * Entries for files that an earlier step has made to replace the project's own, such as a pruned package.json.
 *
 * @param replacements paths relative to the workspace root, by the archive's paths
 */
export function planReplacements(
  { project }: ProjectManifest,
  replacements: Readonly<Record<string, string>>,
): PlanFragment {
  const entries: Entry[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [path, source] of Object.entries(replacements)) {
    const file = join(project.workspaceRoot, source);
    try {
      const origin = { kind: 'project-file', source } as const;
      const { content } = findSource(file, project.workspaceRoot);
      entries.push({ path, content, executable: false, origin });
    } catch (error) {
      diagnostics.push(refused(error, source));
    }
  }
  return { entries, diagnostics };
}

/** Nothing has found such a file before: one that is missing has not vanished. */
function refused(error: unknown, file: string): Diagnostic {
  const reason = errorCode(error);
  return reason === 'ENOENT'
    ? diagnostic('file-unreadable', { file, reason }, startOf(file))
    : sourceDiagnostic(error, file);
}
