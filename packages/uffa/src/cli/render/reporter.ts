import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { CommandResult } from '../commands';
import type { Summary } from './summary';

/**
 * Reports a run. The members are called in this order, `project` once for each project, and `diagnostics` perhaps again before
 * the end.
 */
export interface Reporter {
  /** Diagnostics that belong to no project. */
  diagnostics(diagnostics: readonly Diagnostic[]): void;
  project(result: CommandResult): void;
  end(summary: Summary, seconds: number): void;
}
