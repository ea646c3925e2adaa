import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Devkit from '@nx/devkit';
import { textIfThere } from 'uffa/inference';

/**
 * What a task with this hash has printed, as Nx keeps it in its cache; undefined where Nx has nothing of it, or where
 * the devkit, which knows the cache's place and is an optional peer dependency, is not installed.
 */
export function storedOutput(hash: string): string | undefined {
  const cacheDirectory = cacheDirectoryOf(createRequire(__filename));
  if (hash === '' || cacheDirectory === undefined) return undefined;
  return textIfThere(join(cacheDirectory, 'terminalOutputs', hash));
}

function cacheDirectoryOf(load: NodeJS.Require): string | undefined {
  try {
    return (load('@nx/devkit') as typeof Devkit).cacheDir;
  } catch {
    return undefined;
  }
}
