import type { Diagnostic } from '../diagnostics/diagnostic';
import type { PackagingOptions } from './packaging-options';

/** Whether these findings let a project through: no errors and, where that is asked for, no warnings. */
export function succeeds(
  diagnostics: readonly Diagnostic[],
  strictness: PackagingOptions['strictness'],
): boolean {
  return !diagnostics.some(
    ({ severity }) => severity === 'error' || (severity === 'warning' && strictness === 'strict'),
  );
}
