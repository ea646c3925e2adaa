import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { startOf, type Position } from '../../diagnostics/position';
import type { Entry } from '../../entry';
import type { UffaCheck } from '../check-context';
import type { UnhashedBecause } from '../why-unhashed';

/** Files that are packaged and not hashed: an archive from the cache would hold old ones, or another machine's. */
export const unhashedSources: UffaCheck = (_, { entries }, { whyUnhashed }) => {
  if (whyUnhashed === undefined) return [];
  const found = new Map<string, { because: UnhashedBecause; sources: string[]; position: Position }>();
  for (const { source, position } of sourcesOf(entries)) {
    const because = whyUnhashed(source);
    if (because === undefined) continue;
    const key = JSON.stringify([because, position.file, position.line, position.column]);
    const known = found.get(key);
    if (known === undefined) found.set(key, { because, sources: [source], position });
    else known.sources.push(source);
  }
  return [...found.values()].flatMap(diagnosticOf);
};

/** The files of the workspace that entries are made of, and what calls for each. */
function sourcesOf(
  entries: readonly Entry[],
): readonly { readonly source: string; readonly position: Position }[] {
  return entries.flatMap(({ content, origin }) => {
    if (content.kind === 'archive') return sourcesOf(content.entries);
    if (origin.kind === 'assemble') return [origin];
    return origin.kind === 'project-file'
      ? [{ source: origin.source, position: startOf(origin.source) }]
      : [];
  });
}

function diagnosticOf({
  because,
  sources: [source, ...others],
  position,
}: {
  readonly because: UnhashedBecause;
  readonly sources: readonly string[];
  readonly position: Position;
}): readonly Diagnostic[] {
  if (source === undefined) return [];
  return [diagnostic(codes[because], { source, others: others.length }, position)];
}

const codes = {
  ignored: 'source-ignored',
  link: 'source-behind-link',
  project: 'source-of-other-project',
} as const satisfies Record<UnhashedBecause, string>;
