import type { Kind, Severity } from './kind';
import { kinds, type DiagnosticCode } from './kinds';
import type { Position } from './position';

/** What a diagnostic of some kind counts as: nothing, or with another severity. */
export type RuleSeverity = 'off' | Severity;

/** From the least to the most. */
export const ruleSeverities: readonly RuleSeverity[] = ['off', 'info', 'warning', 'error'];

/** What a user has set for one kind of diagnostic. */
export interface RuleSetting {
  readonly code: DiagnosticCode;
  readonly severity: RuleSeverity;
  /** A shell pattern of files, relative to the workspace root; absent: everywhere. */
  readonly pattern?: string;
  /** Where it is set; absent: in the options of a plugin or a target. */
  readonly position?: Position;
}

/** Whether text is the code of a kind of diagnostic. */
export function isCode(text: string): text is DiagnosticCode {
  return Object.hasOwn(kinds, text);
}

/** Whether a severity makes less of a kind of diagnostic than the table of kinds does. */
export function isLower(code: DiagnosticCode, severity: RuleSeverity): boolean {
  return ruleSeverities.indexOf(severity) < ruleSeverities.indexOf(kinds[code].severity);
}

/**
 * Whether a kind of diagnostic is the user's to turn down: every warning and info, and those errors with which the archive
 * is still whole.
 */
export function canBeLowered(code: DiagnosticCode): boolean {
  const { severity, archive }: Pick<Kind<never>, 'severity' | 'archive'> = kinds[code];
  return severity !== 'error' || archive === 'whole';
}
