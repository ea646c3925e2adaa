import type { Severity } from './kind';
import type { Position } from './position';
import { kinds, type DiagnosticArgs, type DiagnosticCode } from './kinds';

/** What an argument of a diagnostic may be: data that survives JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A diagnostic. It holds facts only; the table of kinds has its sentences. */
export interface Diagnostic<C extends DiagnosticCode = DiagnosticCode> {
  readonly code: C;
  readonly severity: Severity;
  readonly position?: Position;
  readonly args: DiagnosticArgs<C>;
}

/** Makes a diagnostic with the severity that the table gives its kind. */
export function diagnostic<C extends DiagnosticCode>(
  code: C,
  args: DiagnosticArgs<C>,
  position?: Position,
): Diagnostic<C> {
  const severity = kinds[code].severity;
  return position === undefined ? { code, severity, args } : { code, severity, position, args };
}

/** Sorts by file, line, column, then code, and drops diagnostics that repeat an earlier one. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const byKey = new Map(diagnostics.map((diagnostic) => [sortKey(diagnostic), diagnostic]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, diagnostic]) => diagnostic);
}

/** Whether one of these diagnostics is an error: then what was planned or read must not be used. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function sortKey({ code, position, args }: Diagnostic): string {
  const place = position ? `${position.file}\0${padded(position.line)}\0${padded(position.column)}` : '\0';
  return `${place}\0${code}\0${JSON.stringify(args)}`;
}

function padded(number: number): string {
  return String(number).padStart(9, '0');
}
