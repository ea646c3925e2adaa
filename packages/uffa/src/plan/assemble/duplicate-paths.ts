import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { Entry, Origin } from '../../entry';

/** An entry that a step of `assemble` gives. */
export type AssembledEntry = Entry & { readonly origin: Extract<Origin, { kind: 'assemble' }> };

interface Clash {
  readonly first: AssembledEntry;
  readonly second: AssembledEntry;
}

/**
 * Two files for one path: Gradle refuses to choose, even between a file and itself (behaviour.md 5). The first of each
 * path is kept; there is one diagnostic for each pair of steps that clash.
 */
export function withoutDuplicates(entries: readonly AssembledEntry[]): {
  readonly entries: readonly AssembledEntry[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const byPath = new Map<string, AssembledEntry>();
  const clashes = new Map<string, Clash[]>();
  for (const second of entries) {
    const first = byPath.get(second.path);
    if (first === undefined) {
      byPath.set(second.path, second);
      continue;
    }
    const steps = JSON.stringify([first.origin.position, second.origin.position]);
    const known = clashes.get(steps);
    if (known) known.push({ first, second });
    else clashes.set(steps, [{ first, second }]);
  }
  const sorted = [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { entries: sorted, diagnostics: [...clashes.values()].flatMap(diagnosticOf) };
}

function diagnosticOf([clash, ...others]: readonly Clash[]): readonly Diagnostic[] {
  if (clash === undefined) return [];
  const { first, second } = clash;
  const args = {
    path: second.path,
    first: first.origin.source,
    firstLine: first.origin.position.line,
    source: second.origin.source,
    others: others.length,
  };
  return [diagnostic('assemble-duplicate-path', args, second.origin.position)];
}
