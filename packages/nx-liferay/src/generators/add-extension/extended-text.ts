import {
  addEntries,
  addItem,
  manifestsOf,
  spliced,
  type Entries,
  type ManifestFiles,
  type ProjectManifest,
  type Splice,
} from 'uffa';
import type { AssembleItem } from '../client-extension/recipes/recipe';
import { sameContent } from '../read-back/same-content';

/** What is to be added to a yaml. */
export interface Extension {
  readonly entries: Entries;
  readonly item?: AssembleItem;
}

/**
 * The text of `client-extension.yaml` with the entries added to its first level and the item to `assemble`, as lines of
 * their own. Undefined where there is no place to add them so that uffa reads them, and everything else as before.
 */
export function extendedText(
  before: ProjectManifest,
  files: ManifestFiles,
  { entries, item }: Extension,
): string | undefined {
  const text = files.base.source.text ?? '';
  const firstRight = (from: string, splices: readonly Splice[], ids: readonly string[], steps: number) =>
    splices.map((each) => spliced(from, [each])).find((result) => isRight(before, files, result, ids, steps));
  if (item === undefined) return firstRight(text, addEntries(text, entries), Object.keys(entries), 0);
  const intoList = addItem(text, 'assemble', item);
  const withItem = intoList && firstRight(text, [intoList], [], 1);
  const ids = Object.keys(entries);
  if (withItem !== undefined) return firstRight(withItem, addEntries(withItem, entries), ids, 1);
  if (before.assemble.length > 0) return undefined;
  return firstRight(text, addEntries(text, { assemble: [item], ...entries }), ids, 1);
}

function isRight(
  before: ProjectManifest,
  files: ManifestFiles,
  text: string,
  ids: readonly string[],
  steps: number,
): boolean {
  const base = { ...files.base, source: { text } };
  const [after] = manifestsOf(before.project, { ...files, base });
  return sameContent(before, after, { ids, steps });
}
