import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import type { Entry } from '../entry';

/**
 * Puts generated entries over assembled ones: one of the same path is replaced, as Liferay's plugin overwrites
 * the file. A path that is a file in one and a directory in the other is a diagnostic.
 * @param assembled with paths that are unique
 */
export function overlayEntries(
  assembled: readonly Entry[],
  generated: readonly Entry[],
): { readonly entries: readonly Entry[]; readonly diagnostics: readonly Diagnostic[] } {
  const over = new Map(generated.map((entry) => [entry.path, entry]));
  const entries = [...assembled.filter(({ path }) => !over.has(path)), ...over.values()].sort(byPath);
  const directories = directoriesOf(entries);
  const diagnostics = entries.flatMap(({ path, origin }) => {
    const below = directories.get(path);
    if (below === undefined) return [];
    const culprit = origin.kind === 'assemble' ? origin : below.origin;
    const position = culprit.kind === 'assemble' ? culprit.position : undefined;
    return [diagnostic('path-is-file-and-directory', { path, below: below.path }, position)];
  });
  return { entries, diagnostics };
}

function byPath(a: Entry, b: Entry): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/** Each directory with an entry below it. */
function directoriesOf(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const directories = new Map<string, Entry>();
  for (const entry of entries) {
    const { path } = entry;
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      const directory = path.slice(0, slash);
      if (directories.has(directory)) break;
      directories.set(directory, entry);
    }
  }
  return directories;
}
