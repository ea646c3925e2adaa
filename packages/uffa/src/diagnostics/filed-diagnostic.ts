import type { Diagnostic } from './diagnostic';

/** A diagnostic with a file, for formats in which nothing is without one. */
export interface FiledDiagnostic {
  readonly diagnostic: Diagnostic;
  /**
   * POSIX, relative to the root of the repository: the file of the diagnostic's position, or else the directory of the
   * project that it is about.
   */
  readonly file: string;
}
