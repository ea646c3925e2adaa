import type { Diagnostic } from './diagnostic';

/** There is no way on: the finding says why. Everything else is collected and returned. */
export class UffaError extends Error {
  override readonly name = 'UffaError';

  constructor(
    readonly diagnostic: Diagnostic,
    options?: { readonly cause?: unknown },
  ) {
    super(diagnostic.code, options);
  }
}
