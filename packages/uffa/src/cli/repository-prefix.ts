import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * The path of a workspace in its git repository, with a slash at its end: '' where the workspace is its root, or in no
 * repository. Build servers know files by their paths in the repository.
 */
export function repositoryPrefix(workspaceRoot: string): string {
  const repository = repositoryAround(workspaceRoot);
  const path = repository === undefined ? '' : relative(repository, workspaceRoot).split(sep).join('/');
  return path === '' ? '' : `${path}/`;
}

function repositoryAround(directory: string): string | undefined {
  if (existsSync(join(directory, '.git'))) return directory;
  const parent = dirname(directory);
  return parent === directory ? undefined : repositoryAround(parent);
}
