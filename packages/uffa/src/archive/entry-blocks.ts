import type { ArchiveContent, Entry } from '../entry';
import { memberStream } from './member-stream';
import { readError } from './read-error';
import { bufferBlocks, fileBlocks, streamBlocks, type SourceBlock } from './source-blocks';

/** Makes the bytes of an archive inside the archive. */
export type ArchiveBlocks = (content: ArchiveContent) => AsyncIterable<SourceBlock>;

/**
 * The bytes of an entry, block by block.
 * @throws UffaError for a file that cannot be read, or that is not as it was planned
 */
export async function* entryBlocks(entry: Entry, archiveBlocks: ArchiveBlocks): AsyncGenerator<SourceBlock> {
  try {
    yield* contentBlocks(entry, archiveBlocks);
  } catch (error) {
    throw readError(error, entry);
  }
}

async function* contentBlocks({ content }: Entry, archiveBlocks: ArchiveBlocks): AsyncGenerator<SourceBlock> {
  switch (content.kind) {
    case 'file':
      return yield* fileBlocks(content);
    case 'text':
      return yield* bufferBlocks(Buffer.from(content.text));
    case 'archive':
      return yield* archiveBlocks(content);
    case 'member':
      return yield* streamBlocks(await memberStream(content));
  }
}
