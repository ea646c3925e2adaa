import type { Diagnostic } from '../diagnostics/diagnostic';
import { startOf, type Position } from '../diagnostics/position';
import { sourceDiagnostic } from './source-diagnostic';
import type { Walked } from './walk';
import { workspacePath } from './workspace-path';

/** A walk's start, and the line of the yaml that names it. */
export interface WalkStart {
  /** Absolute. */
  readonly file: string;
  readonly position: Position;
}

/**
 * The diagnostics of what a walk could not take, each at its file: so that two walks through one directory say the same.
 *
 * @param start absent: nothing in the yaml names the directory
 */
export function walkDiagnostics(
  { problems }: Pick<Walked, 'problems'>,
  workspaceRoot: string,
  start?: WalkStart,
): readonly Diagnostic[] {
  return problems.map(({ file, error }) => {
    const shown = workspacePath(workspaceRoot, file);
    return sourceDiagnostic(error, shown, start?.file === file ? start.position : startOf(shown));
  });
}
