import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../diagnostics/error-reason';
import { statsOf } from './stats-of';
import { writerOf } from './temporary-name';

/** Removes the temporary files that processes which are gone have left behind when writing this file. */
export function removeLeftovers(file: string): void {
  const directory = dirname(file);
  for (const name of readdirSync(directory)) {
    const pid = writerOf(basename(file), name);
    const candidate = join(directory, name);
    if (pid !== undefined && isLeftover(pid, candidate)) rmSync(candidate, { force: true });
  }
}

/** In a container every run can have the same process id: a file that is older than this process is not its own. */
function isLeftover(pid: number, file: string): boolean {
  if (pid !== process.pid) return !isRunning(pid);
  const started = Date.now() - process.uptime() * 1000;
  return lastChange(file) < started;
}

/** In milliseconds; a file that is gone by now was never a leftover. */
function lastChange(file: string): number {
  return statsOf(file)?.mtimeMs ?? Infinity;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}
