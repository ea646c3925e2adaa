import type { Diagnostic } from '../diagnostics/diagnostic';
import { succeeds, type Judgement } from '../packaging/succeeds';

/** What a run tells the shell. An interrupted run ends with 128 plus the number of the signal. */
export const exitCodes = { clean: 0, diagnostics: 1, couldNotRun: 2 } as const;

/** The exit code of a run that took place. `others`: diagnostics that belong to no project. */
export function exitCode(
  results: readonly { readonly success: boolean }[],
  others: readonly Diagnostic[],
  judgement: Judgement,
): number {
  return results.every(({ success }) => success) && succeeds(others, judgement)
    ? exitCodes.clean
    : exitCodes.diagnostics;
}
