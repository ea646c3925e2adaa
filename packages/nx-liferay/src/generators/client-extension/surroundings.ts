import { join } from 'node:path';
import type { Tree } from '@nx/devkit';
import { dxpRelease } from 'uffa';
import { packageManagerIn } from 'uffa/inference';
import type { WorkspaceContext } from './recipes/recipe';

/** What is around a project in this directory. */
export function surroundingsOf({ root }: Tree, directory: string): WorkspaceContext {
  return {
    packageManager: packageManagerIn(root) ?? 'npm',
    release: dxpRelease({ root: join(root, directory), workspaceRoot: root }),
  };
}
