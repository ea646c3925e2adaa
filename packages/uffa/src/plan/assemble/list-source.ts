import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { Position } from '../../diagnostics/position';
import { walk, type Walked, type WalkPolicy } from '../../files/walk';
import { walkDiagnostics } from '../../files/walk-diagnostics';

/** What is at a source of a step. */
export interface SourceListing extends Pick<Walked, 'files' | 'exists'> {
  readonly diagnostics: readonly Diagnostic[];
}

export interface ListOptions extends Required<Pick<WalkPolicy, 'takes' | 'mayTakeBelow' | 'excludes'>> {
  /** Absolute; nothing outside may get into an archive (deviation D8). */
  readonly workspaceRoot: string;
  readonly position: Position;
}

/**
 * Lists what is copied from `source`, an absolute path: the file, or the files below the directory. Symbolic links are
 * followed, as Gradle follows them.
 */
export function listSource(
  source: string,
  { workspaceRoot, position, ...policy }: ListOptions,
): SourceListing {
  const walked = walk(source, { roots: [workspaceRoot], links: 'follow', ...policy });
  const { files, exists } = walked;
  return { files, exists, diagnostics: walkDiagnostics(walked, workspaceRoot, { file: source, position }) };
}
