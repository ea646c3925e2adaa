import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './error-code';

/** Removes what processes that are no more have left of writing this file. */
export async function removeLeftovers(file: string): Promise<void> {
  const directory = dirname(file);
  for (const name of await readdir(directory)) {
    const pid = writerOf(basename(file), name);
    const candidate = join(directory, name);
    if (pid !== undefined && (await isGone(pid, candidate))) await rm(candidate, { force: true });
  }
}

/** Reads what `temporaryName` wrote. */
function writerOf(name: string, candidate: string): number | undefined {
  if (!candidate.startsWith(`.${name}.`)) return undefined;
  const [, pid] = /^(\d+)-\d+\.tmp$/.exec(candidate.slice(name.length + 2)) ?? [];
  return pid === undefined ? undefined : Number(pid);
}

/** In a container each run can have the same id: then a file from before our start is not ours. */
async function isGone(pid: number, file: string): Promise<boolean> {
  if (pid !== process.pid) return !isRunning(pid);
  const started = Date.now() - process.uptime() * 1000;
  const { mtimeMs } = await stat(file);
  return mtimeMs < started;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}
