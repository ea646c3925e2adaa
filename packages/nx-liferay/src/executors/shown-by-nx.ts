import type { ExecutorContext } from '@nx/devkit';
import { version as installed } from 'nx/package.json';

/** Which of a batch's tasks Nx itself shows: the batch has to print the rest. */
export type ShownByNx = 'none' | 'failures' | 'all';

/**
 * Takes the id of a task. Nx shows tasks of a batch from 22.6 on. From 23.2 on, of a command that runs the same target
 * of several projects, it shows only those that fail, unless it is asked for more.
 */
export function shownByNx(
  { taskGraph }: Pick<ExecutorContext, 'taskGraph'>,
  nx: string = installed,
): (id: string) => ShownByNx {
  if (isBefore(nx, 22, 6)) return () => 'none';
  if (isBefore(nx, 23, 2)) return () => 'all';
  const tasks = taskGraph?.tasks ?? {};
  const counts = new Map<string, number>();
  for (const { target } of Object.values(tasks)) {
    counts.set(target.target, (counts.get(target.target) ?? 0) + 1);
  }
  return (id) => ((counts.get(tasks[id]?.target.target ?? '') ?? 0) > 1 ? 'failures' : 'all');
}

function isBefore(version: string, major: number, minor: number): boolean {
  const [ofMajor = 0, ofMinor = 0] = version.split('.').map(Number);
  return ofMajor < major || (ofMajor === major && ofMinor < minor);
}
