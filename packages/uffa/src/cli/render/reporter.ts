import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { CommandResult } from '../commands';
import type { Summary } from './summary';

/** How a run is told. Calls come in this order, `project` once for each. */
export interface Reporter {
  /** Findings that belong to no project. */
  findings(diagnostics: readonly Diagnostic[]): void;
  project(result: CommandResult): void;
  end(summary: Summary, seconds: number): void;
}
