import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import type { Question } from './commands/command';
import { DEFAULT_PATIENCE } from './portal-option-forms';

/** How long an answer of a portal may take, in seconds; what is wrong with the value where it is no such time. */
export function patienceOf(given: Question['given']): number | Diagnostic {
  const value = given.get('request-timeout');
  const seconds = value === undefined ? DEFAULT_PATIENCE : Number(value);
  return Number.isFinite(seconds) && seconds > 0 && seconds <= 1_000_000
    ? seconds
    : diagnostic('request-timeout-invalid', { value: value ?? '' });
}

/** What is wrong with the time that a command line gives a portal. */
export function patienceProblems(given: Question['given']): readonly Diagnostic[] {
  const patience = patienceOf(given);
  return typeof patience === 'number' ? [] : [patience];
}
