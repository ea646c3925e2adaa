import type { FiledDiagnostic } from './filed-diagnostic';
import { fingerprintsOf } from './fingerprints';
import type { Severity } from './kind';
import { wordsOf } from './words';

/** One entry of GitLab's Code Quality report. */
export interface GitlabIssue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major';
  readonly location: {
    readonly path: string;
    readonly lines: { readonly begin: number; readonly end?: number };
  };
}

const severities: Readonly<Record<Severity, GitlabIssue['severity']>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
};

/** Diagnostics as GitLab's Code Quality report, which a merge request compares with that of its target branch. */
export function formatGitlab(filed: readonly FiledDiagnostic[]): readonly GitlabIssue[] {
  const fingerprints = fingerprintsOf(filed);
  return filed.map(({ diagnostic, file }, index) => {
    const { message, fix } = wordsOf(diagnostic);
    const { line = 1, endLine } = diagnostic.position ?? {};
    return {
      description: `${message} ${fix}`,
      check_name: diagnostic.code,
      fingerprint: fingerprints[index] ?? '',
      severity: severities[diagnostic.severity],
      location: { path: file, lines: { begin: line, ...(endLine === undefined ? {} : { end: endLine }) } },
    };
  });
}
