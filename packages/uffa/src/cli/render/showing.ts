import { formatDiagnostics } from '../../diagnostics/format-text';
import { terminalLine, terminalText } from '../../diagnostics/terminal-text';
import { sourceReader } from '../../files/source-reader';
import type { Show } from '../commands/command';
import type { AnswerOutput } from './write-answer';

/** What a command shows before its answer: to people on standard output, beside a document on standard error. */
export function showing({
  stdout,
  stderr,
  options,
  format,
}: Pick<AnswerOutput, 'stdout' | 'stderr' | 'options' | 'format'>): Show {
  return (shown, root) => {
    if (typeof shown === 'string') {
      (options.format === 'text' ? stdout : stderr).write(`${terminalLine(shown)}\n`);
      return;
    }
    const sources = root === undefined ? {} : { sources: sourceReader(root) };
    stderr.write(terminalText(`${formatDiagnostics(shown, { ...format, ...sources })}\n`));
  };
}
