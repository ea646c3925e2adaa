import type { ExecutorContext } from '@nx/devkit';
import { version as installed } from 'nx/package.json';
import { commandsForSeveral } from './nx-command';

/** Which of a batch's tasks Nx itself shows: the batch has to print the rest. */
export type ShownByNx = 'none' | 'failures' | 'all';

/**
 * Takes the id of a task. Nx shows the tasks of a batch itself from 22.6 on. From 23.2 on, in a command for several
 * projects, it shows only those that fail, unless it is asked for more: `tellBatches` has put that into the
 * environment.
 */
export function shownByNx(
  { taskGraph }: Pick<ExecutorContext, 'taskGraph'>,
  environment: NodeJS.ProcessEnv = process.env,
  nx: string = installed,
): (id: string) => ShownByNx {
  if (isBefore(nx, 22, 6)) return () => 'none';
  if (isBefore(nx, 23, 2) || showsEverything(environment) || foldsBatches(environment)) return () => 'all';
  if (commandsForSeveral.includes(environment.NX_LIFERAY_COMMAND ?? '')) return () => 'failures';
  const tasks = taskGraph?.tasks ?? {};
  const counts = new Map<string, number>();
  for (const { target } of Object.values(tasks)) {
    counts.set(target.target, (counts.get(target.target) ?? 0) + 1);
  }
  return (id) => ((counts.get(tasks[id]?.target.target ?? '') ?? 0) > 1 ? 'failures' : 'all');
}

function showsEverything(environment: NodeJS.ProcessEnv): boolean {
  const { NX_LIFERAY_OUTPUT_STYLE: given = '', NX_DEFAULT_OUTPUT_STYLE: usual = '' } = environment;
  return environment.NX_VERBOSE_LOGGING === 'true' || fullStyles.includes(given === '' ? usual : given);
}

const fullStyles = ['static', 'stream', 'stream-without-prefixes'];

/**
 * On GitHub, Nx holds back the output of a batch. If all tasks succeed, it drops the output; otherwise it shows it in a
 * group that is marked as failed, where a success would mislead.
 */
function foldsBatches(environment: NodeJS.ProcessEnv): boolean {
  const { GITHUB_ACTIONS = '', NX_SKIP_LOG_GROUPING, NX_STREAM_OUTPUT } = environment;
  return GITHUB_ACTIONS !== '' && NX_SKIP_LOG_GROUPING !== 'true' && NX_STREAM_OUTPUT !== 'true';
}

function isBefore(version: string, major: number, minor: number): boolean {
  const [ofMajor = 0, ofMinor = 0] = version.split('.').map(Number);
  return ofMajor < major || (ofMajor === major && ofMinor < minor);
}
