import type { ArchiveContent, Entry } from '../../entry';
import { pieceBytes } from '../../files/piece-bytes';
import { memberStream } from '../read/member-stream';
import { readError } from './read-error';
import { bufferBlocks, fileBlocks, streamBlocks, type BlockMemory, type SourceBlock } from './source-blocks';

export interface BlockSources {
  /** Makes the bytes of an archive inside the archive. */
  readonly archiveBlocks: (content: ArchiveContent) => AsyncIterable<SourceBlock>;
  /** The memory that files are read into. */
  readonly memory: BlockMemory;
}

/**
 * The bytes of an entry, block by block; without promises where nothing has to be waited for.
 * @throws UffaError for a file that cannot be read, or that has changed since it was planned
 */
export function entryBlocks(
  entry: Entry,
  sources: BlockSources,
): Iterable<SourceBlock> | AsyncIterable<SourceBlock> {
  const { content } = entry;
  return content.kind === 'text' ? bufferBlocks(Buffer.from(content.text)) : readBlocks(entry, sources);
}

async function* readBlocks(
  entry: Entry,
  { archiveBlocks, memory }: BlockSources,
): AsyncGenerator<SourceBlock> {
  const { content } = entry;
  try {
    if (content.kind === 'file') yield* fileBlocks(content, memory);
    else if (content.kind === 'pieces') yield* streamBlocks(pieceBytes(content));
    else if (content.kind === 'archive') yield* archiveBlocks(content);
    else if (content.kind === 'member') yield* streamBlocks(await memberStream(content));
  } catch (error) {
    throw readError(error, entry);
  }
}
