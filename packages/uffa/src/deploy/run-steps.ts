import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeError } from '../files/write-error';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { requireNoLink } from '../files/require-no-link';
import { workspacePath } from '../files/workspace-path';
import { commandText } from './command-text';
import { copyArchive } from './copy-archive';
import type { Command, RunStep, Step } from './deploy-plan';
import { runProgram, type RunOptions } from './run-program';

/** What came of carrying out steps. */
export interface StepsResult {
  /** The output of programs that the user is to see. */
  readonly output: readonly string[];
  /** Why a step failed; absent where all succeeded. */
  readonly diagnostic?: Diagnostic;
}

type FileStep = Exclude<Step, RunStep>;

/** Carries out steps, up to the first that fails; what that one leaves half done is removed. */
export async function runSteps(steps: readonly Step[], options: RunOptions): Promise<StepsResult> {
  const output: string[] = [];
  for (const step of steps) {
    const result = await runStep(step, options);
    output.push(...result.output);
    if (result.diagnostic === undefined) continue;
    if (step.kind === 'run' && step.cleanUp !== undefined) await cleanUp(step.cleanUp, options);
    return { output, diagnostic: result.diagnostic };
  }
  return { output };
}

/** Also done after an interruption. A failure here is not reported: the failure of the step is. */
async function cleanUp(command: Command, options: RunOptions): Promise<void> {
  await runProgram(command, { ...options, timeout: Math.min(options.timeout, 10), signal: undefined });
}

async function runStep(step: Step, options: RunOptions): Promise<StepsResult> {
  if (step.kind === 'run') return runCommand(step, options);
  try {
    await changeFiles(step, options);
    return { output: [] };
  } catch (error) {
    const problem = writeError(error, workspacePath(options.cwd, pathOf(step)), options.signal);
    if (problem instanceof UffaError) return { output: [], diagnostic: problem.diagnostic };
    throw problem;
  }
}

/** What a step makes, replaces or removes. */
function pathOf(step: FileStep): string {
  switch (step.kind) {
    case 'make-directory':
      return step.directory;
    case 'replace-file':
      return step.to;
    case 'remove-file':
      return step.file;
  }
}

async function changeFiles(step: FileStep, { cwd, signal }: RunOptions): Promise<void> {
  signal?.throwIfAborted();
  const directory = step.kind === 'make-directory' ? step.directory : dirname(pathOf(step));
  requireNoLink(directory, { within: step.within, name: workspacePath(cwd, pathOf(step)) });
  switch (step.kind) {
    case 'make-directory':
      await mkdir(step.directory, { recursive: true });
      return;
    case 'replace-file':
      return copyArchive(step, cwd, signal);
    case 'remove-file':
      await rm(step.file, { force: true });
  }
}

async function runCommand(step: RunStep, options: RunOptions): Promise<StepsResult> {
  const { command, output: when } = step;
  const { output, diagnostic: failure } = await runProgram(command, options);
  const problem = failure === undefined ? undefined : (unwritableContainer(step, failure, output) ?? failure);
  const isShown = when === 'always' || problem !== undefined;
  const lines = isShown ? [`> ${commandText(command)}`, ...linesOf(output)] : [];
  return problem === undefined ? { output: lines } : { output: lines, diagnostic: problem };
}

/** Where the container takes no file, what its system says is all that tells why. */
function unwritableContainer(
  { command, writesTo }: RunStep,
  failure: Diagnostic,
  output: string,
): Diagnostic | undefined {
  if (writesTo === undefined || failure.code !== 'deploy-program-failed') return undefined;
  const [reason] = refusals.find(([, pattern]) => pattern.test(output)) ?? [];
  if (reason === undefined) return undefined;
  return diagnostic('deploy-container-unwritable', { ...writesTo, reason, engine: command[0] });
}

const refusals = [
  ['read-only', /read-only file system|rootfs is marked read-only/i],
  ['full', /no space left on device|disk quota exceeded/i],
  ['denied', /permission denied|operation not permitted/i],
] as const;

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
}
