import { errorCode } from '../diagnostics/error-reason';
import { jsonObjectIn } from '../files/read-json';
import { textIfThere } from '../files/text-if-there';

/** A process that serves a project. */
export interface Holder {
  readonly pid: number;
  /** When it was started, as the system counts; null where the system does not tell. */
  readonly started: string | null;
}

/** This process. */
export function thisProcess(): Holder {
  return { pid: process.pid, started: startOf(process.pid) };
}

/** Whether a process still runs, and not another one that the system has given its number since. */
export function isRunning({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return false;
  }
  return started === null || startOf(pid) === started;
}

export function holderIn(text: string): Holder | undefined {
  const { pid, started } = jsonObjectIn(text) ?? {};
  const isProcess = Number.isSafeInteger(pid) && Number(pid) > 0;
  return isProcess && (started === null || typeof started === 'string')
    ? { pid: Number(pid), started }
    : undefined;
}

/**
 * The 22nd field of `/proc/<pid>/stat`: clock ticks between the start of the system and that of the process (proc(5)).
 * The second field is the program's name in brackets, which may hold anything.
 */
function startOf(pid: number): string | null {
  const stat = textIfThere(`/proc/${pid}/stat`) ?? '';
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}
