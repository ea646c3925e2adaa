import type { Diagnostic } from '../../diagnostics/diagnostic';
import { replaceText } from '../../yaml-edit/replace-text';
import type { Edit } from '../edit';
import { editsAt, type FixContext } from '../fix';

/** Gives the text at the place of a diagnostic another value; none where that is not known, or not written so. */
export function replaceValue(
  diagnostic: Diagnostic,
  context: FixContext,
  from: string,
  to: string | undefined,
): readonly Edit[] {
  const { position } = diagnostic;
  if (position === undefined || to === undefined) return [];
  return editsAt(diagnostic, context, ({ text }) => replaceText(text, position, from, to));
}
