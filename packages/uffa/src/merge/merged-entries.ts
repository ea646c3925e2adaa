import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { startOf } from '../diagnostics/position';
import { fileIn } from '../checks/archive/read-archive';
import type { Entry } from '../entry';
import { isConfigFile, PROPERTIES_FILE } from '../plan/archive-file-names';
import type { MergeSource } from './merge-source';

/** The files that are carried over, each at its new path. */
export interface MovedEntries {
  readonly entries: readonly Entry[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Made from those of all archives. */
const made = new Set([PROPERTIES_FILE, 'LCP.json', 'Dockerfile']);

/** The static files of each archive in a folder of its own, and what nobody reads beside them. */
export function movedEntries(sources: readonly MergeSource[]): MovedEntries {
  const entries = new Map<string, { readonly entry: Entry; readonly source: MergeSource }>();
  const diagnostics: Diagnostic[] = [];
  for (const source of sources) {
    for (const entry of source.view.archive.uffa.entries) {
      if (made.has(entry.path) || isConfigFile(entry.path)) continue;
      const path = movedPath(entry.path, source);
      const there = entries.get(path);
      if (there === undefined) entries.set(path, { entry: { ...entry, path }, source });
      else {
        const args = { path, first: there.source.shown };
        const place = startOf(fileIn(source.view.archive, entry.path));
        diagnostics.push(diagnostic('merge-path-twice', args, place));
      }
    }
  }
  return { entries: [...entries.values()].map(({ entry }) => entry), diagnostics };
}

function movedPath(path: string, { view, prefix, project }: MergeSource): string {
  const { frontend } = view.folders;
  return path.startsWith(frontend)
    ? `static/${prefix}${path.slice(frontend.length)}`
    : `merged/${project}/${path}`;
}
