import type { PackagingResult } from '../../packaging/packaging-options';
import { workspacePath } from '../../files/workspace-path';

/** What a project's run wrote, as a POSIX path relative to the workspace. */
export function outputPath({ project, output }: PackagingResult): string | undefined {
  return output && workspacePath(project.workspaceRoot, output);
}
