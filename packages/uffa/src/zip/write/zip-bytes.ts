import { diagnostic } from '../../diagnostics/diagnostic';
import { UffaError } from '../../diagnostics/errors';
import type { ArchiveContent } from '../../entry';
import { archiveMembers, type ArchiveMember } from './archive-members';
import { copiesFrom } from './copied-member';
import { fileSink, type ByteSink } from './byte-sink';
import { entryBlocks } from './entry-blocks';
import { knownSize } from '../pack/known-size';
import { packedMembers } from './packed-members';
import { openScratchFile } from '../../files/scratch-file';
import { openFileBlocks, type SourceBlock } from './source-blocks';
import type { WriteOptions } from './write-options';
import { ZipWriter } from './zip-writer';

/** The first size that needs ZIP64, which a local header without data descriptor cannot carry in this container. */
const firstTooLarge = 0xffffffff;

/** Writes a zip with these entries in this order. */
export async function writeZipBytes(
  members: readonly ArchiveMember[],
  sink: ByteSink,
  { signal, onProgress, packed = new Map(), copyFrom = [] }: WriteOptions = {},
): Promise<void> {
  for (const { name, entry } of members) {
    if (entry !== undefined) refuseTooLarge(name, knownSize(entry.content) ?? 0);
  }
  const archives = (content: ArchiveContent) => archiveBlocks(content, signal);
  const blocks = packedMembers(members, {
    blocksOf: (entry, memory) => entryBlocks(entry, { archiveBlocks: archives, memory }),
    packed,
    copied: copiesFrom(copyFrom),
  });
  const writer = new ZipWriter(sink);
  let written = 0;
  for await (const block of blocks) {
    signal?.throwIfAborted();
    refuseTooLarge(block.member.name, block.size);
    writer.write(block);
    if (block.isLast && block.member.entry !== undefined) onProgress?.(++written);
  }
  writer.finish();
}

function refuseTooLarge(path: string, size: number): void {
  if (size >= firstTooLarge) throw new UffaError(diagnostic('archive-entry-too-large', { path }));
}

/** An archive inside the archive is written to a temporary file first: it may be of any size. */
export async function* archiveBlocks(
  { entries, emptyDirectories }: ArchiveContent,
  signal?: AbortSignal,
): AsyncGenerator<SourceBlock> {
  const scratch = await openScratchFile();
  try {
    const sink = fileSink(scratch.handle.fd);
    await writeZipBytes(
      archiveMembers(entries, emptyDirectories),
      sink,
      signal === undefined ? {} : { signal },
    );
    yield* openFileBlocks(scratch.handle.fd, sink.size);
  } finally {
    await scratch.close();
  }
}
