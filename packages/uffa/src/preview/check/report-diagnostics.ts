import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { ReportDocument } from '../server/preview-report';

/** What pages and the server have noted, as diagnostics. */
export function reportDiagnostics({ findings, unanswered }: ReportDocument): readonly Diagnostic[] {
  return [
    ...findings.map(({ page, project = null, message, count }) =>
      diagnostic('preview-page-error', { page, project, message, count }),
    ),
    ...unanswered.map(({ method, path, count }) =>
      diagnostic('preview-call-unanswered', { method, path, count }),
    ),
  ];
}
