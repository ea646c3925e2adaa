import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { errorCode, messageOf } from '../diagnostics/error-reason';
import { commandText } from './command-text';
import type { Command } from './deploy-plan';
import { spawnProgram, stopProgram, type ProgramOptions } from './spawn-program';

export interface RunOptions extends ProgramOptions {
  /** How many seconds the program may take. */
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
}

/** How a program ended. */
export interface ProgramResult {
  /** Everything that it wrote to either of its outputs, in order. */
  readonly output: string;
  /** What it wrote to its standard output alone: of a program that answers in JSON, the answer. */
  readonly answer: string;
  /** Why it failed; absent where it succeeded. */
  readonly diagnostic?: Diagnostic;
}

/** Runs a program until it ends, or its time is up. */
export function runProgram(command: Command, options: RunOptions): Promise<ProgramResult> {
  const { timeout, signal } = options;
  return new Promise((settle) => {
    const chunks: Buffer[] = [];
    const answers: Buffer[] = [];
    let stopped: 'not' | 'late' | 'aborted' = 'not';
    const child = spawnProgram(command, options);
    const stop = (reason: 'late' | 'aborted') => {
      stopped = reason;
      stopProgram(child);
    };
    const abort = () => stop('aborted');
    const timer = setTimeout(() => stop('late'), timeout * 1000);
    const end = (problem: Diagnostic | undefined) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      const [output, answer] = [chunks, answers].map((each) => Buffer.concat(each).toString('utf8'));
      const said = { output: output ?? '', answer: answer ?? '' };
      settle(problem === undefined ? said : { ...said, diagnostic: problem });
    };
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      answers.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', (error) => end(startProblem(command, error)));
    child.once('close', (code, killer) => end(endProblem(command, stopped, timeout, code ?? killer)));
    if (signal?.aborted === true) abort();
    signal?.addEventListener('abort', abort, { once: true });
  });
}

function startProblem(command: Command, error: Error): Diagnostic {
  const [program] = command;
  return errorCode(error) === 'ENOENT'
    ? diagnostic('deploy-program-missing', { program, command: commandText(command) })
    : diagnostic('deploy-program-failed', { command: commandText(command), reason: messageOf(error) });
}

function endProblem(
  command: Command,
  stopped: 'not' | 'late' | 'aborted',
  seconds: number,
  end: number | string | null,
): Diagnostic | undefined {
  const text = commandText(command);
  switch (stopped) {
    case 'late':
      return diagnostic('deploy-program-hung', { command: text, seconds });
    case 'aborted':
      return diagnostic('deploy-stopped', { command: text });
    case 'not':
      if (end === 0) return undefined;
      return diagnostic('deploy-program-failed', {
        command: text,
        reason: typeof end === 'number' ? `exit code ${end}` : String(end),
      });
  }
}
