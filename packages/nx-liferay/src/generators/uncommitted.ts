import { diagnostic, type Diagnostic } from 'uffa';
import { git } from './git';

/**
 * What keeps a generator from changing existing files: uncommitted changes in them, or that there is no git to restore
 * them from. Asks git about these paths, relative to the workspace root, and changes nothing.
 */
export function uncommitted(root: string, paths: readonly string[]): readonly Diagnostic[] {
  if (paths.length === 0) return [];
  const options = ['--porcelain', '-z', '--no-renames', '--untracked-files=all'];
  const changes = git(root, '--literal-pathspecs', 'status', ...options, '--', ...paths);
  // From the root of the repository to that of the workspace.
  const prefix = git(root, 'rev-parse', '--show-prefix')?.trimEnd();
  if (changes === undefined || prefix === undefined) {
    return [diagnostic('git-missing', { files: [...paths].sort() })];
  }
  // Two letters of status and a blank before each path.
  const files = changes.split('\0').flatMap((line) => (line === '' ? [] : [line.slice(3 + prefix.length)]));
  return files.length === 0 ? [] : [diagnostic('files-uncommitted', { files: files.sort() })];
}
