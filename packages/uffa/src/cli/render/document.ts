import { formatGithub } from '../../diagnostics/format-github';
import { formatGitlab } from '../../diagnostics/format-gitlab';
import { formatSarif } from '../../diagnostics/format-sarif';
import { terminalText } from '../../diagnostics/terminal-text';
import { diagnosticPage } from '../diagnostic-page';
import type { FormatName } from '../formats';
import { version } from '../version';
import { junitDocument } from './junit';
import { markdownDocument } from './markdown';
import { filedDiagnostics, type Report } from './report';

/** The formats that tell a whole run in one document, or in lines that need no more than its diagnostics. */
export type DocumentFormat = Exclude<FormatName, 'text' | 'json'>;

/**
 * A run in a format for build servers, as it is printed.
 *
 * @param prefix the path of the workspace in its repository, with a slash at its end; '' for its root
 */
export function documentOf(format: DocumentFormat, report: Report, prefix: string): string {
  switch (format) {
    case 'github':
      // Escaped by its own rules: the commands that it writes must be obeyed.
      return formatGithub(filedDiagnostics(report, prefix));
    case 'gitlab':
      return jsonText(formatGitlab(filedDiagnostics(report, prefix)));
    case 'sarif':
      return jsonText(
        formatSarif(filedDiagnostics(report, prefix), {
          version: version(),
          execution: report.command === undefined ? 'failed' : 'done',
          pageOf: diagnosticPage,
        }),
      );
    case 'junit':
      return terminalText(junitDocument(report));
    case 'markdown':
      return terminalText(markdownDocument(report));
  }
}

/** JSON as it is printed: what a terminal or a build server would obey in it is escaped. */
export function jsonText(value: unknown): string {
  return `${terminalText(JSON.stringify(value, null, 2))}\n`;
}
