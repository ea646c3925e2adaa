import { spawnSync } from 'node:child_process';
import { diagnostic, type Diagnostic } from 'uffa';

/**
 * What keeps a generator from changing files that exist: changes in them that git does not have yet, or no git that
 * could bring them back. Asks git about these paths, relative to the workspace root, and changes nothing.
 */
export function uncommitted(root: string, paths: readonly string[]): readonly Diagnostic[] {
  if (paths.length === 0) return [];
  const { status, stdout } = spawnSync(
    'git',
    [
      '--literal-pathspecs',
      'status',
      '--porcelain',
      '-z',
      '--no-renames',
      '--untracked-files=all',
      '--',
      ...paths,
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  if (status !== 0) return [diagnostic('git-missing', { files: [...paths].sort() })];
  // Two letters of status and a blank before each path.
  const files = stdout.split('\0').flatMap((line) => (line === '' ? [] : [line.slice(3)]));
  return files.length === 0 ? [] : [diagnostic('files-uncommitted', { files: files.sort() })];
}
