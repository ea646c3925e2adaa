import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { findWorkspace } from './find-workspace';

/**
 * The absolute path of the workspace to run in, without symbolic links.
 *
 * @throws UffaError where the named workspace is not a directory.
 */
export function workspaceRoot(cwd: string, named: string | undefined): string {
  if (named === undefined) return findWorkspace(realpathSync(cwd));
  const root = realDirectory(resolve(cwd, named));
  if (root === undefined) throw new UffaError(missing(named));
  return root;
}

function realDirectory(path: string): string | undefined {
  try {
    return statSync(path).isDirectory() ? realpathSync(path) : undefined;
  } catch {
    return undefined;
  }
}

function missing(directory: string): Diagnostic {
  return diagnostic('workspace-missing', { directory });
}
