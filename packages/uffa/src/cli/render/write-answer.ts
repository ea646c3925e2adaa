import { formatDiagnostics, type TextFormat } from '../../diagnostics/format-text';
import { formatJson } from '../../diagnostics/format-json';
import { terminalLine, terminalText } from '../../diagnostics/terminal-text';
import { painter, type Color } from '../../diagnostics/paint';
import { sourceReader } from '../../files/source-reader';
import { succeeds, withErrors } from '../../packaging/succeeds';
import { repositoryPrefix } from '../repository-prefix';
import type { Answer, QuestionCommand } from '../commands/command';
import { exitCodes } from '../exit-code';
import type { Options } from '../options';
import type { Terminal } from '../terminal';
import { documentOf, jsonText } from './document';
import { JSON_VERSION } from './json-version';
import { summaryOf } from './summary';

export interface AnswerOutput {
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly options: Options;
  /** Of standard error. */
  readonly format: TextFormat;
  /** Of the lines. */
  readonly color: Color;
}

/**
 * Writes what a question came to: to people its lines, and its diagnostics on standard error; to programs one document,
 * with the text of people on standard error beside all but JSON. Gives the exit code.
 */
export function writeAnswer(
  { name }: Pick<QuestionCommand, 'name'>,
  answer: Answer,
  { stdout, stderr, options, format, color }: AnswerOutput,
): number {
  const { lines, json, markdown, root, sources: texts } = answer;
  const diagnostics = withErrors(answer.diagnostics, options.failOn);
  const code = codeOf(answer, succeeds(diagnostics, options));
  if (options.format === 'json') {
    stdout.write(
      jsonText({ version: JSON_VERSION, command: name, ...json, diagnostics: formatJson(diagnostics) }),
    );
    return code;
  }
  if (options.format !== 'text') {
    const { cases = [] } = answer;
    const others = cases.length === 0 ? diagnostics : [];
    const summary = summaryOf(cases.length, cases, others);
    const report = { command: name, projects: cases, diagnostics: others, summary };
    const prefix = root === undefined ? '' : repositoryPrefix(root);
    const own = options.format === 'markdown' ? markdown : undefined;
    stdout.write(
      own === undefined ? documentOf(options.format, report, prefix) : terminalText(`${own.join('\n')}\n`),
    );
  }
  // GitHub shows a workflow command in the log, too.
  if (options.format === 'github') return code;
  const reader = texts ?? (root === undefined ? undefined : sourceReader(root));
  const sources = reader === undefined ? {} : { sources: reader };
  if (diagnostics.length > 0) {
    stderr.write(terminalText(`${formatDiagnostics(diagnostics, { ...format, ...sources })}\n`));
  }
  const shown =
    typeof lines === 'function' ? lines(painter(color)).map(terminalText) : lines.map(terminalLine);
  const output = options.format === 'text' ? stdout : stderr;
  for (const line of shown) output.write(`${line}\n`);
  return code;
}

function codeOf({ success, isUnanswered }: Answer, isClean: boolean): number {
  if (isUnanswered) return exitCodes.couldNotRun;
  return success && isClean ? exitCodes.clean : exitCodes.diagnostics;
}
