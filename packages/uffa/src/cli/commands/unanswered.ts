import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { Answer } from './command';

/**
 * The answer to a question that could not be looked into.
 *
 * @param root what the positions are relative to; absent: they have none
 */
export function unanswered(diagnostics: readonly Diagnostic[], root?: string): Answer {
  return {
    success: false,
    isUnanswered: true,
    lines: [],
    json: {},
    diagnostics,
    ...(root === undefined ? {} : { root }),
  };
}
