import { sortDiagnostics, type Diagnostic } from '../../diagnostics/diagnostic';
import { printable } from '../../diagnostics/printable';
import { printableWordsOf } from '../../diagnostics/words';
import type { Report, ReportedProject } from './report';
import { countsText, summaryText } from './summary';

/**
 * A run in Markdown, for the summary of a job or a comment: what it came to, and a table of diagnostics for the workspace
 * and for each project that has some.
 */
export function markdownDocument(report: Report): string {
  const { command, done, projects, diagnostics, summary } = report;
  const counts = done === undefined ? countsText(summary) : summaryText(summary, done);
  return [
    `### uffa${command === undefined ? '' : ` ${command}`}`,
    '',
    ...(counts === '' ? [] : [`${counts}.`, '']),
    ...tableLines(diagnostics),
    ...projects.flatMap(projectLines),
  ].join('\n');
}

function projectLines({ path, success, diagnostics }: ReportedProject): readonly string[] {
  if (success && diagnostics.length === 0) return [];
  return [`#### ${markdownText(path)}${success ? '' : ': failed'}`, '', ...tableLines(diagnostics)];
}

function tableLines(diagnostics: readonly Diagnostic[]): readonly string[] {
  if (diagnostics.length === 0) return [];
  const rows = sortDiagnostics(diagnostics).map((each) => `| ${cellsOf(each).join(' | ')} |`);
  return ['| | Where | What | Fix |', '| --- | --- | --- | --- |', ...rows, ''];
}

function cellsOf(diagnostic: Diagnostic): readonly string[] {
  const { code, severity, position } = diagnostic;
  const { message, fix } = printableWordsOf(diagnostic);
  const place =
    position === undefined ? '' : `${printable(position.file)}:${position.line}:${position.column}`;
  return [`${severity} \`${code}\``, ...[place, message, fix].map(markdownText)];
}

/**
 * Text that is neither markup nor HTML, mentions nobody and links to nothing, in one line. A comment between a character and
 * what follows it keeps GitHub and GitLab from seeing a mention or a reference.
 */
export function markdownText(text: string): string {
  return text
    .split('\n')
    .map((line) => printable(line).replace(OBEYED, inert))
    .join('<br>');
}

/** What Markdown, HTML, GitHub or GitLab would take for more than itself. */
const OBEYED = /[&<>\\`*_[\]!|~$@#%]|:(?=\/\/)|\bwww(?=\.)/g;

function inert(text: string): string {
  if (/^[&<>]$/.test(text)) return `&#${text.charCodeAt(0)};`;
  return /^[@#%:w]/.test(text) ? `${text}<!-- -->` : `\\${text}`;
}
