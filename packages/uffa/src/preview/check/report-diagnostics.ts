import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { pathOfAddress } from '../server/path-of-address';
import type { CountedFinding, ReportDocument } from '../server/preview-report';

/** What pages and the server have noted, as diagnostics. */
export function reportDiagnostics({ findings, unanswered }: ReportDocument): readonly Diagnostic[] {
  return [
    ...findings.map((finding) => {
      const { page, project = null, message, count } = finding;
      const found = diagnostic('preview-page-error', { page, project, message, count });
      return isOfPreview(finding) ? { ...found, severity: 'warning' as const } : found;
    }),
    ...unanswered.map(({ method, path, count }) =>
      diagnostic('preview-call-unanswered', { method, path, count }),
    ),
  ];
}

/** What the preview lacks of a portal, such as Clay's icons where the workspace has no Clay, is not a fault of a project. */
function isOfPreview({ kind, project, url = '' }: CountedFinding): boolean {
  const isOfPortal = project === undefined && /^\/o\/(?:classic-theme|frontend-)/.test(pathOfAddress(url));
  return kind === 'not-provided' || (kind === 'not-loaded' && isOfPortal);
}
