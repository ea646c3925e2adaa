import { relative, sep } from 'node:path';
import type { PackagingResult } from '../../packaging/packaging-options';

/** What a project's run wrote, as a POSIX path relative to the workspace. */
export function outputPath({ project, output }: PackagingResult): string | undefined {
  return output && relative(project.workspaceRoot, output).split(sep).join('/');
}
