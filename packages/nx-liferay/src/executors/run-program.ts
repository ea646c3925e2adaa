import { spawn, type SpawnOptions } from 'node:child_process';
import type { Writable } from 'node:stream';
import { isatty } from 'node:tty';
import { ForeignOutput } from './foreign-output';
import { LIFELINE, release, stoppedWithUs } from './stopped-with-us';
import type { Program } from 'uffa';

export interface ProgramOptions {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends the program. */
  readonly signal: AbortSignal;
  /** How many milliseconds a program that is to end may take; then it is killed. Absent: as long as it likes. */
  readonly grace?: number;
  /** Called with the lines that the program prints, as it prints them, fit for a terminal. Absent: the program writes to the terminal. */
  readonly onOutput?: (chunk: Buffer) => void;
  /** What the program reads: what this process does, or a text, for which it waits. Absent: nothing. */
  readonly input?: 'inherit' | Promise<string>;
  /** Stops the program where this process is killed, too. Not on Windows, which has no shell for it. */
  readonly whenKilled?: 'stop';
}

/** Runs a program to its end. @returns why it failed; undefined where it ended with 0 */
export function runProgram(
  program: Program,
  parameters: readonly string[],
  { cwd, env, signal, grace, onOutput, input, whenKilled }: ProgramOptions,
): Promise<string | undefined> {
  return new Promise((settle) => {
    // Windows can start these only through its shell.
    const shell = /\.(cmd|bat)$/.test(program.file);
    const detached = canHaveGroup();
    const what = detached ? 'group' : 'process';
    const isBound = whenKilled === 'stop' && process.platform !== 'win32';
    const { file, arguments: own } = isBound ? stoppedWithUs(program, what) : program;
    const streams: SpawnOptions['stdio'] =
      onOutput === undefined ? ['inherit', 'inherit', 'inherit'] : [inputStream(input), 'pipe', 'pipe'];
    const child = spawn(shell ? `"${file}"` : file, [...own, ...parameters], {
      cwd,
      env,
      shell,
      stdio: isBound ? [...streams, 'pipe'] : streams,
      detached,
    });
    let killer: NodeJS.Timeout | undefined;
    // It is waited for, so that it can clean up.
    const stop = () => {
      terminate(child.pid, what, 'SIGTERM');
      if (grace !== undefined) killer ??= setTimeout(() => terminate(child.pid, what, 'SIGKILL'), grace);
    };
    const output = onOutput === undefined ? undefined : new ForeignOutput(onOutput);
    const end = (failure: string | undefined) => {
      output?.end();
      clearTimeout(killer);
      signal.removeEventListener('abort', stop);
      settle(failure);
    };
    if (output !== undefined) {
      child.stdout?.on('data', (chunk: Buffer) => output.write(chunk));
      child.stderr?.on('data', (chunk: Buffer) => output.write(chunk));
    }
    if (input instanceof Promise) void input.then((text) => give(text, child.stdin));
    child.on('exit', () => release(child.stdio[LIFELINE]));
    child.on('error', (error) => end(error.message));
    child.on('close', (code, name) => end(code === 0 ? undefined : `ended with ${String(code ?? name)}`));
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
  });
}

function inputStream(input: ProgramOptions['input']): 'inherit' | 'ignore' | 'pipe' {
  return input instanceof Promise ? 'pipe' : (input ?? 'ignore');
}

function give(text: string, stdin: Writable | null): void {
  // A program that has ended reads nothing any more, which its end says.
  stdin?.on('error', () => undefined).end(text);
}

/**
 * Whether a program may get a process group of its own, so that what it has started is stopped with it: a shell and npm
 * stop alone. At a terminal it may not, for the terminal lets only one group read.
 */
function canHaveGroup(): boolean {
  return process.platform !== 'win32' && !isatty(0);
}

function terminate(pid: number | undefined, what: 'group' | 'process', signal: 'SIGTERM' | 'SIGKILL'): void {
  if (pid === undefined) return;
  try {
    process.kill(what === 'group' ? -pid : pid, signal);
  } catch {
    // It has ended in the meantime.
  }
}
