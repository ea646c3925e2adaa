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
      yield* fileBlocks(content);
      return;
    case 'text':
      yield* bufferBlocks(Buffer.from(content.text));
      return;
    case 'archive':
      yield* archiveBlocks(content);
      return;
    case 'member':
      yield* streamBlocks(await memberStream(content));
      return;
  }
}
