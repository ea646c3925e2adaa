import { join } from 'node:path';
import { formatDiagnostics, type Diagnostic } from 'uffa';
import { readText } from '../workspace/read-text';
import { colorOfOutput } from './color-of-output';
import type { TaskContext, TaskOutcome } from './task';

/** The outcome of a task that could not do its work, with the finding as text for people. */
export function failedWith(
  diagnostics: readonly Diagnostic[],
  { workspaceRoot }: Pick<TaskContext, 'workspaceRoot'>,
): TaskOutcome {
  const text = formatDiagnostics(diagnostics, {
    color: colorOfOutput(),
    sources: (file) => readText(join(workspaceRoot, file)),
  });
  return { success: false, text: `${text.trimEnd()}\n` };
}
