import { diagnostic, hasErrors, type Diagnostic } from '../../diagnostics/diagnostic';
import type { IgnoreComment } from '../../manifest/ignore-comments';
import type { RuledDiagnostics } from './apply-rules';
import { isKnown, type Knowledge } from './known-codes';

/**
 * The comments that silence nothing, where that is certain: of a project with an error, less is known than of one
 * without, and another one may be hidden behind it.
 */
export function unusedComments(
  comments: readonly IgnoreComment[],
  { diagnostics, usedComments }: Pick<RuledDiagnostics, 'diagnostics' | 'usedComments'>,
  knowledge: Knowledge,
): readonly Diagnostic[] {
  if (hasErrors(diagnostics)) return [];
  return comments
    .filter((comment) => !usedComments.includes(comment) && isKnown(comment.code, knowledge))
    .map(({ code, position }) => diagnostic('ignore-comment-unused', { code }, position));
}
