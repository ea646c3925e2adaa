import type { Diagnostic } from '../diagnostics/diagnostic';
import type { Entry } from '../entry';

/** What one step of planning adds to the archive. */
export interface Part {
  readonly entries: readonly Entry[];
  readonly diagnostics: readonly Diagnostic[];
}

export const nothing: Part = { entries: [], diagnostics: [] };

export function joinParts(parts: readonly Part[]): Part {
  return {
    entries: parts.flatMap(({ entries }) => entries),
    diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
  };
}
