import { join } from 'node:path';
import { statSync } from 'node:fs';
import type { Diagnostic } from '../diagnostics/diagnostic';
import type { Entry } from '../entry';
import type { ProjectManifest } from '../manifest/project-manifest';
import type { Part } from './part';
import { refusedFile } from './project-file';

/**
 * Entries for files that an earlier step has made to replace the project's own, such as a pruned package.json.
 *
 * @param replacements paths relative to the workspace root, by the archive's paths
 */
export function planReplacements(
  { project }: ProjectManifest,
  replacements: Readonly<Record<string, string>>,
): Part {
  const entries: Entry[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [path, source] of Object.entries(replacements)) {
    const file = join(project.workspaceRoot, source);
    try {
      const { size } = statSync(file);
      const origin = { kind: 'project-file', source } as const;
      entries.push({ path, content: { kind: 'file', file, size }, executable: false, origin });
    } catch (error) {
      diagnostics.push(refusedFile(source, error));
    }
  }
  return { entries, diagnostics };
}
