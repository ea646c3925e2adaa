import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import type { Entry } from '../../entry';
import { workspacePath } from '../../files/workspace-path';
import type { ByteMark } from '../../zip/pack/byte-search';

/** What is said of the source maps that hold the sources themselves, comments included. */
export function sourceMaps(maps: readonly Entry[], workspaceRoot: string): readonly Diagnostic[] {
  const [first] = maps;
  if (first?.content.kind !== 'file') return [];
  const place = startOf(workspacePath(workspaceRoot, first.content.file));
  return [diagnostic('source-map-with-sources', { paths: maps.map(({ path }) => path) }, place)];
}

/** A list of sources with a text in it: builds that keep them out write an empty list, or one of nulls. */
export const sourcesMark: ByteMark = {
  hint: 'sConte',
  pattern: /"sourcesContent"\s*:\s*\[[\s,nul]*"/,
};
