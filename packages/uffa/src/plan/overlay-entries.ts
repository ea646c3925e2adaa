import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import type { Entry } from '../entry';

/**
 * Puts generated entries over assembled ones: one of the same path is replaced, as Liferay's plugin overwrites
 * the file. A path that is a file in one and a directory in the other is a finding.
 */
export function overlayEntries(
  assembled: readonly Entry[],
  generated: readonly Entry[],
): { readonly entries: readonly Entry[]; readonly diagnostics: readonly Diagnostic[] } {
  const byPath = new Map([...assembled, ...generated].map((entry) => [entry.path, entry]));
  const entries = [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const directories = new Map(
    entries.flatMap((entry) => directoriesOf(entry.path).map((directory) => [directory, entry] as const)),
  );
  const diagnostics = entries.flatMap(({ path, origin }) => {
    const below = directories.get(path);
    if (below === undefined) return [];
    const culprit = origin.kind === 'assemble' ? origin : below.origin;
    const position = culprit.kind === 'assemble' ? culprit.position : undefined;
    return [diagnostic('path-is-file-and-directory', { path, below: below.path }, position)];
  });
  return { entries, diagnostics };
}

function directoriesOf(path: string): readonly string[] {
  const segments = path.split('/').slice(0, -1);
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}
