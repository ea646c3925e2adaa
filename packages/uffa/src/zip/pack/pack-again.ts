import type { Entry, FileContent } from '../../entry';
import { packEntries, type PackedEntries, type PackedFile, type PackingOptions } from './pack-entries';

/**
 * Packs the small files among the entries of an archive, but for those that were packed for another one: they are the same
 * files, found again.
 */
export async function packAgain(
  known: PackedEntries,
  entries: readonly Entry[],
  options: PackingOptions = {},
): Promise<PackedEntries> {
  if (known.size === 0) return packEntries(entries, options);
  const byFile = new Map<string, PackedFile>();
  for (const [{ content, path }, packed] of known) {
    if (content.kind === 'file') byFile.set(keyOf(content, path), packed);
  }
  const found = new Map<Entry, PackedFile>();
  const others: Entry[] = [];
  for (const entry of entries) {
    const packed = entry.content.kind === 'file' ? byFile.get(keyOf(entry.content, entry.path)) : undefined;
    if (packed === undefined) others.push(entry);
    else found.set(entry, packed);
  }
  return new Map([...found, ...(await packEntries(others, options))]);
}

/** The name in the archive decides whether a file is deflated. */
function keyOf({ file, size, identity }: FileContent, path: string): string {
  return JSON.stringify([path, file, size, identity?.device, identity?.inode]);
}
