import { commandText } from '../deploy/command-text';
import type { Command } from '../deploy/deploy-plan';
import { silenceOf } from '../deploy/engines/ask-programs';
import { runProgram, type ProgramResult, type RunOptions } from '../deploy/run-program';
import { diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';

/**
 * What a program that only looks writes to its standard output.
 * @throws UffaError where it is not there, fails, or takes too long
 */
export async function answerOf(command: Command, run: RunOptions): Promise<string> {
  const result = await runProgram(command, run);
  requireAnswer(command, result);
  return result.answer;
}

/** @throws UffaError for a program that is not there, has failed, or took too long */
export function requireAnswer(command: Command, result: ProgramResult): void {
  // Its own sentence says all of it.
  if (result.diagnostic?.code === 'deploy-program-missing') throw new UffaError(result.diagnostic);
  const silence = silenceOf(command[0], result);
  if (silence === undefined) return;
  const { reason } = silence;
  throw new UffaError(diagnostic('status-program-failed', { command: commandText(command), reason }));
}
