import { formatDiagnostics, type TextFormat } from '../../diagnostics/format-text';
import { formatJson } from '../../diagnostics/format-json';
import { terminalLine, terminalText } from '../../diagnostics/terminal-text';
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
  readonly format: TextFormat;
}

/**
 * Writes what a question came to: to people its lines, and its diagnostics on standard error; to programs one document,
 * with the text of people on standard error beside all but JSON. Gives the exit code.
 */
export function writeAnswer(
  { name }: Pick<QuestionCommand, 'name'>,
  { success, lines, json, markdown, diagnostics: found, root }: Answer,
  { stdout, stderr, options, format }: AnswerOutput,
): number {
  const diagnostics = withErrors(found, options.failOn);
  const code = success && succeeds(diagnostics, options) ? exitCodes.clean : exitCodes.diagnostics;
  if (options.format === 'json') {
    stdout.write(
      jsonText({ version: JSON_VERSION, command: name, ...json, diagnostics: formatJson(diagnostics) }),
    );
    return code;
  }
  if (options.format !== 'text') {
    const report = { command: name, projects: [], diagnostics, summary: summaryOf(0, [], diagnostics) };
    const prefix = root === undefined ? '' : repositoryPrefix(root);
    const own = options.format === 'markdown' ? markdown : undefined;
    stdout.write(
      own === undefined ? documentOf(options.format, report, prefix) : terminalText(`${own.join('\n')}\n`),
    );
  }
  // GitHub shows a workflow command in the log, too.
  if (options.format === 'github') return code;
  const sources = root === undefined ? {} : { sources: sourceReader(root) };
  if (diagnostics.length > 0) {
    stderr.write(terminalText(`${formatDiagnostics(diagnostics, { ...format, ...sources })}\n`));
  }
  const output = options.format === 'text' ? stdout : stderr;
  for (const line of lines) output.write(`${terminalLine(line)}\n`);
  return code;
}
