import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { Command } from './deploy-plan';

/** Where programs run. */
export interface ProgramOptions {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export type RunningProgram = ChildProcessByStdio<null, Readable, Readable>;

/** How long a program that is asked to stop may take to do so, in milliseconds. */
const GRACE = 2000;

const isWindows = process.platform === 'win32';

/**
 * Starts a program that has nothing to read: one that asks a question gets the end of its input for an answer. It gets
 * a process group of its own, so that the programs it starts are stopped with it.
 */
export function spawnProgram([program, ...args]: Command, { cwd, env }: ProgramOptions): RunningProgram {
  return spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: !isWindows });
}

/** Asks a program and all that it has started to stop, and kills those that do not. */
export function stopProgram(child: RunningProgram): void {
  kill(child, 'SIGTERM');
  const timer = setTimeout(() => kill(child, 'SIGKILL'), GRACE);
  child.once('close', () => clearTimeout(timer));
}

function kill({ pid }: RunningProgram, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(isWindows ? pid : -pid, signal);
  } catch {
    // It has ended in the meantime.
  }
}
