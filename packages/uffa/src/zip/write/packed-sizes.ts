import type { Entry } from '../../entry';
import { packEntries } from '../pack/pack-entries';
import { archiveMembers } from './archive-members';
import { copiesFrom } from './copied-member';
import { entryBlocks } from './entry-blocks';
import { packedMembers } from './packed-members';
import type { WriteOptions } from './write-options';
import { archiveBlocks } from './zip-bytes';

/** What an entry takes, in bytes. */
export interface PackedSize {
  readonly size: number;
  /** As it would stand in the zip. */
  readonly packed: number;
}

/**
 * What each entry takes in the zip that would be written, by its path. Everything is packed and nothing is kept.
 * @throws UffaError as `writeZip`, for entries that cannot be written
 */
export async function packedSizes(
  entries: readonly Entry[],
  { signal }: Pick<WriteOptions, 'signal'> = {},
): Promise<ReadonlyMap<string, PackedSize>> {
  const sizes = new Map<string, PackedSize>();
  const packed = await packEntries(entries, { signal });
  const blocks = packedMembers(archiveMembers(entries), {
    blocksOf: (entry, memory) =>
      entryBlocks(entry, { archiveBlocks: (content) => archiveBlocks(content, signal), memory }),
    packed,
    copied: copiesFrom([]),
  });
  for await (const { member, data, size } of blocks) {
    signal?.throwIfAborted();
    const before = sizes.get(member.name)?.packed ?? 0;
    if (member.entry !== undefined) sizes.set(member.name, { size, packed: before + data.length });
  }
  return sizes;
}
