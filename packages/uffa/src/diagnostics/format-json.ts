import { sortDiagnostics, type Diagnostic } from './diagnostic';
import type { Severity } from './kind';
import type { DiagnosticArgs, DiagnosticCode } from './kinds';
import type { Position } from './position';
import { wordsOf } from './words';

/** A diagnostic for programs: its facts, and the sentences that people read. */
export interface JsonDiagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly position?: Position;
  readonly message: string;
  readonly fix: string;
  /** The page that explains the kind, relative to this project's repository. */
  readonly page: string;
  readonly args: DiagnosticArgs<DiagnosticCode>;
}

/** Diagnostics as plain data for `JSON.stringify`, sorted by place. */
export function formatJson(diagnostics: readonly Diagnostic[]): readonly JsonDiagnostic[] {
  return sortDiagnostics(diagnostics).map((diagnostic) => ({
    code: diagnostic.code,
    severity: diagnostic.severity,
    ...(diagnostic.position === undefined ? {} : { position: diagnostic.position }),
    ...wordsOf(diagnostic),
    page: `docs/diagnostics/${diagnostic.code}.md`,
    args: diagnostic.args,
  }));
}
