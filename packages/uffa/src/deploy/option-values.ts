import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { destinationNames, engines } from './deploy-options';

/** What is wrong with the value of `to`: it names none of the destinations. */
export function destinationProblems(to: string | undefined): readonly Diagnostic[] {
  const isKnown = to === undefined || destinationNames.some((name) => name === to);
  return isKnown ? [] : [invalidOption('to', to, destinationNames.join(', '))];
}

/** What is wrong with the value of `engine`. */
export function engineProblems(engine: string | undefined): readonly Diagnostic[] {
  const isKnown = engine === undefined || engines.some((known) => known === engine);
  return isKnown ? [] : [invalidOption('engine', engine, engines.join(' or '))];
}

/** What is wrong with the value of `timeout`, as a number or as it is written on a command line. */
export function timeoutProblems(timeout: number | string | undefined): readonly Diagnostic[] {
  if (timeout === undefined || (Number(timeout) > 0 && Number(timeout) <= 86_400)) return [];
  return [invalidOption('timeout', String(timeout), 'a number of seconds from 1 to 86400')];
}

/** An option whose value is not one of those it can have. */
export function invalidOption(option: string, value: string, expected: string): Diagnostic {
  return diagnostic('deploy-option-invalid', { option, value, expected });
}
