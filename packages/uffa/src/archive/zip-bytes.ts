import { diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import type { ArchiveContent } from '../entry';
import { archiveMembers, type ArchiveMember } from './archive-members';
import { fileSink, type ByteSink } from './byte-sink';
import { entryBlocks } from './entry-blocks';
import { modeOf } from './member-mode';
import { packedMembers, type MemberBlock } from './packed-members';
import { openFileBlocks, type SourceBlock } from './source-blocks';
import { openScratchFile } from './scratch-file';
import { zipContainer, type MemberFacts, type OpenMember, type ZipContainer } from './zip-container';

export interface ZipProgress {
  /** Stops between two blocks. */
  readonly signal?: AbortSignal;
  /** Told the number of files that are written, after each of them. */
  readonly onProgress?: (writtenEntries: number) => void;
}

/** Bytes that are collected before they are written at once. */
const writeSize = 256 * 1024;

/** From here on a size needs ZIP64, which a local header without data descriptor cannot carry in this container. */
const firstTooLarge = 0xffffffff;

/**
 * Writes a zip with these entries in this order. Sizes and CRC always are in the local headers: Java's
 * `ZipInputStream` refuses stored entries with data descriptors (performance.md 3.3). An entry of several blocks
 * gets them when its last block is written.
 */
export async function writeZipBytes(
  members: readonly ArchiveMember[],
  sink: ByteSink,
  { signal, onProgress }: ZipProgress = {},
): Promise<void> {
  const container = await zipContainer();
  let open: OpenMember | undefined;
  let compressedSize = 0;
  let written = 0;
  for await (const block of packedMembers(members, (entry) => entryBlocks(entry, archiveBlocks))) {
    signal?.throwIfAborted();
    compressedSize = block.data.length + (block.isFirst ? 0 : compressedSize);
    if (Math.max(block.size, compressedSize) >= firstTooLarge) throw tooLarge(block.member.name);
    const facts = { crc32: block.crc32, size: block.size, compressedSize };
    if (block.isFirst) open = openMember(container, block, block.isLast ? facts : undefined);
    container.append(block.data);
    if (container.pending >= writeSize) await sink.append(container.takeBytes());
    if (!block.isLast) continue;
    if (!block.isFirst && open !== undefined) {
      await sink.append(container.takeBytes());
      const { offset, header } = open.complete(facts);
      await sink.overwrite(offset, header);
    }
    if (block.member.entry !== undefined) onProgress?.(++written);
  }
  container.finish();
  await sink.append(container.takeBytes());
}

function openMember(container: ZipContainer, block: MemberBlock, facts: MemberFacts | undefined): OpenMember {
  return container.open(block.member.name, modeOf(block.member), block.compression, facts);
}

function tooLarge(path: string): UffaError {
  return new UffaError(diagnostic('archive-entry-too-large', { path }));
}

/** An archive inside the archive is written to a file of its own first: it can be as large as any. */
export async function* archiveBlocks(content: ArchiveContent): AsyncGenerator<SourceBlock> {
  const scratch = await openScratchFile();
  try {
    const sink = fileSink(scratch.handle);
    await writeZipBytes(archiveMembers(content.entries, content.emptyDirectories), sink);
    yield* openFileBlocks(scratch.handle.fd, sink.size);
  } finally {
    await scratch.close();
  }
}
