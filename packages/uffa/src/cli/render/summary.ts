import type { PackagingResult } from '../../packaging/packaging-options';
import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { Severity } from '../../diagnostics/kind';

/** What a whole run came to, in numbers. */
export interface Summary {
  readonly succeeded: number;
  readonly failed: number;
  /** Projects that were interrupted, or never begun. */
  readonly unfinished: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Counts the results of `total` projects, together with the diagnostics that belong to no project. */
export function summaryOf(
  total: number,
  results: readonly Pick<PackagingResult, 'success' | 'diagnostics'>[],
  others: readonly Diagnostic[],
): Summary {
  const diagnostics = [...others, ...results.flatMap(({ diagnostics }) => diagnostics)];
  const count = (wanted: Severity) => diagnostics.filter(({ severity }) => severity === wanted).length;
  const succeeded = results.filter(({ success }) => success).length;
  return {
    succeeded,
    failed: results.length - succeeded,
    unfinished: total - results.length,
    errors: count('error'),
    warnings: count('warning'),
  };
}

/** `12 packaged, 1 failed, 2 errors, 3 warnings`. */
export function summaryText(
  { succeeded, failed, unfinished, errors, warnings }: Summary,
  done: string,
): string {
  return [
    `${succeeded} ${done}`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(unfinished > 0 ? [`${unfinished} not finished`] : []),
    ...countsOf(errors, warnings),
  ].join(', ');
}

/** `2 errors, 3 warnings`; '' where there are none. */
export function countsText({ errors, warnings }: Pick<Summary, 'errors' | 'warnings'>): string {
  return countsOf(errors, warnings).join(', ');
}

function countsOf(errors: number, warnings: number): readonly string[] {
  return [...counted(errors, 'error'), ...counted(warnings, 'warning')];
}

function counted(number: number, noun: string): readonly string[] {
  if (number === 0) return [];
  return [number === 1 ? `1 ${noun}` : `${number} ${noun}s`];
}
