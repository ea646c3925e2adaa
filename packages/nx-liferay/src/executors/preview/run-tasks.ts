import { taskId, type BuildTask } from './build-tasks';
import type { NxRuns } from './nx-runs';

/**
 * Has Nx run tasks, from its cache where nothing has changed.
 * @returns the ids of those that failed; all of them where Nx does not say which
 */
export async function runTasks(tasks: readonly BuildTask[], nx: NxRuns): Promise<readonly string[]> {
  const names = (part: keyof BuildTask) => [...new Set(tasks.map((task) => task[part]))].sort().join(',');
  const { failure, output } = await nx.run([
    'run-many',
    `--targets=${names('target')}`,
    `--projects=${names('project')}`,
    '--outputStyle=static',
  ]);
  return failure === undefined ? [] : failedTasks(tasks.map(taskId), output);
}

/** Those that Nx lists in the end; where it lists none, it could not even begin. */
export function failedTasks(ids: readonly string[], output: string): readonly string[] {
  const at = output.lastIndexOf('Failed tasks:');
  const listed = new Set(
    at < 0
      ? []
      : output
          .slice(at)
          .split('\n')
          .map((line) => line.replace(/^[^\w@]*/, '').trim()),
  );
  const failed = ids.filter((id) => listed.has(id));
  return failed.length === 0 ? ids : failed;
}
