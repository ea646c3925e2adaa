import { formatDiagnostics, type TextFormat } from '../../diagnostics/format-text';
import { formatJson } from '../../diagnostics/format-json';
import { terminalLine, terminalText } from '../../diagnostics/terminal-text';
import { painter, type Color } from '../../diagnostics/paint';
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
  /** Of standard error. */
  readonly format: TextFormat;
  /** Of standard output. */
  readonly color: Color;
}

/**
 * Writes what a question came to: to people its lines, and its diagnostics on standard error; to programs one JSON
 * document. Gives the exit code.
 */
export function writeAnswer(
  { name }: Pick<QuestionCommand, 'name'>,
  answer: Answer,
  { stdout, stderr, options, format, color }: AnswerOutput,
): number {
  const { lines, json, root } = answer;
  const diagnostics = withErrors(answer.diagnostics, options.failOn);
  const code = codeOf(answer, succeeds(diagnostics, options));
  if (options.format === 'json') {
    const document = { command: name, ...json, diagnostics: formatJson(diagnostics) };
    stdout.write(`${terminalText(JSON.stringify(document, null, 2))}\n`);
    return code;
  }
  const sources = root === undefined ? {} : { sources: sourceReader(root) };
  if (diagnostics.length > 0) {
    stderr.write(terminalText(`${formatDiagnostics(diagnostics, { ...format, ...sources })}\n`));
  }
  const shown =
    typeof lines === 'function' ? lines(painter(color)).map(terminalText) : lines.map(terminalLine);
  for (const line of shown) stdout.write(`${line}\n`);
  return code;
}

function codeOf({ success, isUnanswered }: Answer, isClean: boolean): number {
  if (isUnanswered) return exitCodes.couldNotRun;
  return success && isClean ? exitCodes.clean : exitCodes.diagnostics;
}
