import type { Diagnostic } from '../diagnostics/diagnostic';
import type { Entry } from '../entry';

/** What one part of planning adds to the archive. */
export interface PlanFragment {
  readonly entries: readonly Entry[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Adds nothing. */
export const emptyFragment: PlanFragment = { entries: [], diagnostics: [] };

/** The entries and diagnostics of several parts, in their order. */
export function joinFragments(parts: readonly PlanFragment[]): PlanFragment {
  return {
    entries: parts.flatMap(({ entries }) => entries),
    diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
  };
}
