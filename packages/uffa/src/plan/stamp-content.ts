import { sortDiagnostics } from '../diagnostics/diagnostic';
import type { Uffa } from '../entry';
import type { PackedEntries } from '../zip/pack/pack-entries';
import { planConfig } from './config/plan-config';
import { overlayEntries } from './overlay-entries';
import type { PlannedContent } from './plan-content';

/**
 * Completes an archive by its config JSON, whose time stamp is derived from all the rest.
 * @param packed files that need not be read any more
 */
export async function stampContent(
  { name, entries, extensions, context, diagnostics }: PlannedContent,
  packed?: PackedEntries,
): Promise<Uffa> {
  if (extensions === undefined) return { name, entries, diagnostics };
  const config = await planConfig(entries, extensions, context, packed);
  const all = overlayEntries(entries, config.entries);
  return {
    name,
    entries: all.entries,
    diagnostics: sortDiagnostics([...diagnostics, ...config.diagnostics, ...all.diagnostics]),
  };
}
