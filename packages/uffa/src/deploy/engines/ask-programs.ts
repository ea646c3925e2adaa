import { wordsOf } from '../../diagnostics/words';
import type { Command } from '../deploy-plan';
import { runProgram, type ProgramResult, type RunOptions } from '../run-program';

/** Runs a program that only looks, and gives how it ended. */
export type Ask = (command: Command) => Promise<Said>;

type Said = Pick<ProgramResult, 'output' | 'diagnostic'>;

/** How long a program may take to answer a question, in seconds. */
const PATIENCE = 20;

/** Asks a program something, and waits for the answer, but not for long. */
export function askProgram(
  command: Command,
  { timeout = PATIENCE, ...run }: Omit<RunOptions, 'timeout'> & Partial<Pick<RunOptions, 'timeout'>>,
): Promise<ProgramResult> {
  return runProgram(command, { ...run, timeout: Math.min(timeout, PATIENCE) });
}

/** A program that is installed, but does not do what it is there for, such as docker's client without its daemon. */
export interface Silence {
  readonly program: string;
  /** The line of its output that says why. */
  readonly reason: string;
}

/** What came of asking one program after the other. */
export interface Answer {
  /** The program that answered first; absent: none did. */
  readonly program?: string;
  /** Those that were asked before, and did not answer. */
  readonly silent: readonly Silence[];
}

/**
 * What each program is asked: what it can answer only if it is ready to work. Docker's client needs its daemon for that
 * and podman its machine where it has one; buildah opens its store.
 */
const questions: Readonly<Record<string, readonly string[]>> = {
  docker: ['ps', '--quiet'],
  podman: ['ps', '--quiet'],
  buildah: ['containers', '--quiet'],
};

/** Asks programs in their order, and takes the first that answers. One that there is no question for is not asked. */
export async function firstToAnswer(programs: readonly string[], ask: Ask): Promise<Answer> {
  const silent: Silence[] = [];
  for (const program of programs) {
    const question = questions[baseName(program)];
    const silence =
      question === undefined ? undefined : silenceOf(program, await ask([program, ...question]));
    if (silence === undefined) return { program, silent };
    silent.push(silence);
  }
  return { silent };
}

/** Why a program did not answer; undefined where it did. */
export function silenceOf(program: string, { output, diagnostic: problem }: Said): Silence | undefined {
  if (problem === undefined) return undefined;
  const lines = output.split(/\r?\n/).filter((line) => line.trim() !== '');
  const error = lines.find((line) => /^(?:error|cannot|permission denied)/i.test(line)) ?? lines.at(-1);
  return { program, reason: (error ?? wordsOf(problem).message).slice(0, LONGEST) };
}

/** As a part of a sentence: `docker does not answer (Cannot connect to the Docker daemon ...)`. */
export function silenceText({ program, reason }: Silence): string {
  return `${program} does not answer (${reason.trim().replace(/\.$/, '')})`;
}

/** In UTF-16 code units; what is longer is a page of help. */
const LONGEST = 240;

/** What a program is called, which may be given by its path. */
function baseName(program: string): string {
  return /([^/\\]*?)(?:\.exe)?$/i.exec(program)?.[1] ?? program;
}
