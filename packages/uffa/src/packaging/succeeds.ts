import type { Diagnostic } from '../diagnostics/diagnostic';
import type { PackagingOptions } from './packaging-options';

/** What decides whether diagnostics let a project through. */
export type Judgement = Pick<PackagingOptions, 'strictness' | 'failOn'>;

/** Whether these diagnostics let a project through: no errors and, where that is asked for, no warnings. */
export function succeeds(diagnostics: readonly Diagnostic[], { strictness, failOn }: Judgement): boolean {
  return !withErrors(diagnostics, failOn).some(
    ({ severity }) => severity === 'error' || (severity === 'warning' && strictness === 'strict'),
  );
}

/** The diagnostics, those of the given codes as errors. */
export function withErrors(
  diagnostics: readonly Diagnostic[],
  failOn: Judgement['failOn'] = [],
): readonly Diagnostic[] {
  if (failOn.length === 0) return diagnostics;
  return diagnostics.map((each) => (failOn.includes(each.code) ? { ...each, severity: 'error' } : each));
}
