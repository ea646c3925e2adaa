import type { Diagnostic } from '../diagnostics/diagnostic';
import type { DiagnosticCode } from '../diagnostics/kinds';
import type { Project } from '../discover/project';
import type { TypeRegistry } from '../extension-types';
import type { ProjectManifest } from '../manifest/project-manifest';
import { offsetsOf, type Range } from '../yaml-edit/offsets-of';
import type { Splice } from '../yaml-edit/splice';
import type { Edit } from './edit';
import type { EditedFiles } from './edited-files';

/** What a fix may look at besides its diagnostic. */
export interface FixContext {
  readonly project: Project;
  /** Under no profile, then under each. */
  readonly manifests: readonly ProjectManifest[];
  readonly types: TypeRegistry;
  readonly files: Pick<EditedFiles, 'text' | 'names'>;
}

/**
 * The edits that remove the cause of a diagnostic, where there is only one right way to do so; else none. Pure, but for
 * what it reads through the context.
 */
export type Fix<C extends DiagnosticCode = DiagnosticCode> = (
  diagnostic: Diagnostic<C>,
  context: FixContext,
) => readonly Edit[];

/** The place of a diagnostic, and the text around it. */
export interface Place {
  readonly text: string;
  readonly range: Range;
}

/** Edits of the file that a diagnostic is in; none where that has no text. */
export function editsAt(
  { position }: Diagnostic,
  { files }: FixContext,
  change: (place: Place) => Splice | undefined | readonly Splice[],
): readonly Edit[] {
  const text = position && files.text(position.file);
  if (position === undefined || text === undefined) return [];
  const splices = change({ text, range: offsetsOf(text, position) }) ?? [];
  return [splices].flat().map((splice) => ({ ...splice, file: position.file }));
}
