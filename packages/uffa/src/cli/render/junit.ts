import { formatDiagnostics } from '../../diagnostics/format-text';
import { printable } from '../../diagnostics/printable';
import type { Report, ReportedProject } from './report';
import { countsText, summaryOf } from './summary';

/**
 * A run as JUnit's XML: one suite, with a test case for each project, which fails as the project does. What is wrong and
 * does not fail it is its output. Diagnostics of no project have a case of their own, `workspace`.
 */
export function junitDocument(report: Report): string {
  const name = report.command === undefined ? 'uffa' : `uffa ${report.command}`;
  const { diagnostics, projects } = report;
  const success = !diagnostics.some(({ severity }) => severity === 'error');
  const cases = [
    ...(diagnostics.length === 0 ? [] : [{ path: 'workspace', success, diagnostics }]),
    ...projects,
  ];
  const failures = cases.filter((each) => !each.success).length;
  const counts = `tests="${cases.length}" failures="${failures}" errors="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${escaped(name)}" ${counts}>`,
    `  <testsuite name="${escaped(name)}" ${counts}>`,
    ...cases.flatMap((each) => caseLines(each, name)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function caseLines({ path, success, diagnostics }: ReportedProject, suite: string): readonly string[] {
  const start = `    <testcase classname="${escaped(suite)}" name="${escaped(path)}"`;
  if (success && diagnostics.length === 0) return [`${start}/>`];
  const text = escaped(formatDiagnostics(diagnostics, { color: 'never' }).trimEnd());
  const [first = { code: 'failed' }] = diagnostics.filter(({ severity }) => severity === 'error');
  const counts = countsText(summaryOf(0, [], diagnostics)) || 'failed';
  return [
    `${start}>`,
    success
      ? `      <system-out>${text}</system-out>`
      : `      <failure type="${escaped(first.code)}" message="${escaped(counts)}">${text}</failure>`,
    '    </testcase>',
  ];
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML has no place for controls and two other characters, not even as references. Line feeds stay. */
function escaped(text: string): string {
  return text
    .split('\n')
    .map((line) => printable(line).replace(/[\ufffe\uffff]/g, '\ufffd'))
    .join('\n')
    .replace(/[&<>"]/g, (character) => entities[character] ?? '');
}
