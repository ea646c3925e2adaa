import { formatDiagnostics, sourceReader, type Diagnostic } from 'uffa';
import { colorOfOutput } from './color-of-output';
import type { TaskContext, TaskOutcome } from './task';

/** The outcome of a task that could not do its work, with the diagnostic as text for people. */
export function failedWith(
  diagnostics: readonly Diagnostic[],
  context: Pick<TaskContext, 'workspaceRoot'>,
): TaskOutcome {
  return { success: false, text: `${diagnosticsText(diagnostics, context).trimEnd()}\n` };
}

/** Diagnostics as text for people; empty where there are none. */
export function diagnosticsText(
  diagnostics: readonly Diagnostic[],
  { workspaceRoot }: Pick<TaskContext, 'workspaceRoot'>,
): string {
  return formatDiagnostics(diagnostics, {
    color: colorOfOutput(),
    sources: sourceReader(workspaceRoot),
  });
}
