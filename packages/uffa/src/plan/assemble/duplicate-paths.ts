import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { Entry, Origin } from '../../entry';

/** An entry that a step of `assemble` gives. */
export type AssembledEntry = Entry & { readonly origin: Extract<Origin, { kind: 'assemble' }> };

/**
 * Two files for one path: Gradle refuses to choose, even between a file and itself (behaviour.md 5).
 * The first of each path is kept.
 */
export function withoutDuplicates(entries: readonly AssembledEntry[]): {
  readonly entries: readonly AssembledEntry[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const byPath = new Map<string, AssembledEntry>();
  const diagnostics: Diagnostic[] = [];
  for (const entry of entries) {
    const first = byPath.get(entry.path);
    if (first === undefined) {
      byPath.set(entry.path, entry);
      continue;
    }
    const { position, source } = entry.origin;
    const args = {
      path: entry.path,
      first: first.origin.source,
      firstLine: first.origin.position.line,
      source,
    };
    diagnostics.push(diagnostic('assemble-duplicate-path', args, position));
  }
  const sorted = [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { entries: sorted, diagnostics };
}
