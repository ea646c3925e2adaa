import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import type { Question } from './commands/command';
import { DEFAULT_PATIENCE } from './portal-option-forms';

/** How long an answer of a portal may take, in seconds; undefined for a value that is no such time. */
export function patienceOf(value: string | undefined): number | undefined {
  const seconds = value === undefined ? DEFAULT_PATIENCE : Number(value);
  return Number.isFinite(seconds) && seconds > 0 && seconds <= 1_000_000 ? seconds : undefined;
}

/** What is wrong with the time that a command line gives a portal. */
export function patienceProblems(given: Question['given']): readonly Diagnostic[] {
  const value = given.get('request-timeout');
  return patienceOf(value) === undefined
    ? [diagnostic('request-timeout-invalid', { value: value ?? '' })]
    : [];
}
