import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { NxWorkspace } from '../workspace/nx-workspace';

/** The workspace of a lane, in which every target was run once, and the environment of its commands. */
export interface Shop {
  readonly workspace: NxWorkspace;
  readonly environment: Readonly<Record<string, string>>;
}

/** What became of one task; `missed`: it was carried out. */
export interface TaskRun {
  readonly task: string;
  readonly cache: 'hit' | 'missed';
}

interface RunJson {
  readonly tasks: readonly { readonly taskId: string; readonly cacheStatus: string }[];
}

/**
 * Runs every cached target of every project that reads sources, and reads from Nx's own record which were taken from the
 * cache.
 * @throws an Error with what Nx printed when a task fails
 */
export function runAllTargets(shop: Shop): readonly TaskRun[] {
  return runTargets(shop, ['validate', 'build', 'assemble', 'package']);
}

/** The same for some targets. */
export function runTargets({ workspace, environment }: Shop, targets: readonly string[]): readonly TaskRun[] {
  const { status, output } = workspace.nx(['run-many', '-t', targets.join(',')], environment);
  if (status !== 0) throw new Error(output);
  const { tasks } = JSON.parse(readFileSync(join(workspace.root, '.nx/cache/run.json'), 'utf8')) as RunJson;
  return tasks.map(({ taskId, cacheStatus }) => ({
    task: taskId,
    cache: cacheStatus === 'cache-miss' ? 'missed' : 'hit',
  }));
}

/** The tasks that were carried out, sorted. */
export function missed(runs: readonly TaskRun[]): readonly string[] {
  return runs
    .filter(({ cache }) => cache === 'missed')
    .map(({ task }) => task)
    .sort();
}
