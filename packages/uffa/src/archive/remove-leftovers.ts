import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './error-code';
import { writerOf } from './temporary-name';

/** Removes what processes that are no more have left of writing this file. */
export async function removeLeftovers(file: string): Promise<void> {
  const directory = dirname(file);
  for (const name of await readdir(directory)) {
    const pid = writerOf(basename(file), name);
    const candidate = join(directory, name);
    if (pid !== undefined && (await isLeftover(pid, candidate))) await rm(candidate, { force: true });
  }
}

/** In a container each run can have the same process id: then a file from before our start is not ours. */
async function isLeftover(pid: number, file: string): Promise<boolean> {
  if (pid !== process.pid) return !isRunning(pid);
  const started = Date.now() - process.uptime() * 1000;
  return (await lastChange(file)) < started;
}

/** In milliseconds; a file that is gone by now was never a leftover. */
async function lastChange(file: string): Promise<number> {
  try {
    return (await stat(file)).mtimeMs;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return Infinity;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}
