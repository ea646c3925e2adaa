import { join } from 'node:path';
import { cacheDir } from '@nx/devkit';
import { readText } from '../workspace/read-text';

/** What a task with this hash has printed, as Nx keeps it in its cache; undefined where Nx has nothing of it. */
export function storedOutput(hash: string): string | undefined {
  return hash === '' ? undefined : readText(join(cacheDir, 'terminalOutputs', hash));
}
