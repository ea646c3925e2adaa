import { formatDiagnostics, type TextFormat } from '../../diagnostics/format-text';
import { formatJson } from '../../diagnostics/format-json';
import { terminalLine, terminalText } from '../../diagnostics/terminal-text';
import { sourceReader } from '../../files/source-reader';
import { succeeds, withErrors } from '../../packaging/succeeds';
import type { Answer, QuestionCommand } from '../commands/command';
import { exitCodes } from '../exit-code';
import type { Options } from '../options';
import type { Terminal } from '../terminal';

export interface AnswerOutput {
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly options: Options;
  readonly format: TextFormat;
}

/**
 * Writes what a question came to: to people its lines, and its diagnostics on standard error; to programs one JSON
 * document. Gives the exit code.
 */
export function writeAnswer(
  { name }: Pick<QuestionCommand, 'name'>,
  { success, lines, json, diagnostics: found, root, sources: texts }: Answer,
  { stdout, stderr, options, format }: AnswerOutput,
): number {
  const diagnostics = withErrors(found, options.failOn);
  const code = success && succeeds(diagnostics, options) ? exitCodes.clean : exitCodes.diagnostics;
  if (options.format === 'json') {
    const document = { command: name, ...json, diagnostics: formatJson(diagnostics) };
    stdout.write(`${terminalText(JSON.stringify(document, null, 2))}\n`);
    return code;
  }
  const reader = texts ?? (root === undefined ? undefined : sourceReader(root));
  const sources = reader === undefined ? {} : { sources: reader };
  if (diagnostics.length > 0) {
    stderr.write(terminalText(`${formatDiagnostics(diagnostics, { ...format, ...sources })}\n`));
  }
  for (const line of lines) stdout.write(`${terminalLine(line)}\n`);
  return code;
}
