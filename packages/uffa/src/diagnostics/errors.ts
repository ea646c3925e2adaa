import type { Diagnostic } from './diagnostic';
import { printableWordsOf } from './words';

/** Thrown only where there is no way on; its diagnostic says why. All other diagnostics are collected and returned. */
export class UffaError extends Error {
  override readonly name = 'UffaError';

  constructor(
    readonly diagnostic: Diagnostic,
    options?: { readonly cause?: unknown },
  ) {
    super(`${diagnostic.code}: ${printableWordsOf(diagnostic).message}`, options);
  }
}
