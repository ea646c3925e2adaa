import { sortDiagnostics } from '../diagnostics/diagnostic';
import type { Uffa } from '../entry';
import type { PackedEntries } from '../zip/pack/pack-entries';
import { planConfig } from './config/plan-config';
import type { BatchOutline } from './batch/batch-outline';
import { overlayEntries } from './overlay-entries';
import type { PlannedContent } from './plan-content';

/** An archive that was planned, and what its planning read. */
export interface PlannedUffa extends Uffa {
  /** What the batch data among the entries says. */
  readonly batch: readonly BatchOutline[];
}

/**
 * Completes an archive by its config JSON, whose time stamp is derived from all the rest.
 * @param packed files that need not be read any more
 */
export async function stampContent(
  { name, entries, extensions, context, diagnostics, batch }: PlannedContent,
  packed?: PackedEntries,
): Promise<PlannedUffa> {
  if (extensions === undefined) return { name, entries, diagnostics, batch };
  const config = await planConfig(entries, extensions, context, packed);
  const all = overlayEntries(entries, config.entries);
  return {
    name,
    entries: all.entries,
    diagnostics: sortDiagnostics([...diagnostics, ...config.diagnostics, ...all.diagnostics]),
    batch,
  };
}
