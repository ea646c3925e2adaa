import type { ArchiveContent, Entry } from '../entry';
import type { SmallFiles } from '../small-files';
import { memberStream } from './member-stream';
import { readError } from './read-error';
import { bufferBlocks, fileBlocks, streamBlocks, type SourceBlock } from './source-blocks';

export interface BlockSources {
  /** Makes the bytes of an archive inside the archive. */
  readonly archiveBlocks: (content: ArchiveContent) => AsyncIterable<SourceBlock>;
  /** What planning has read already. */
  readonly smallFiles?: SmallFiles | undefined;
}

/**
 * The bytes of an entry, block by block; what is at hand is not waited for.
 * @throws UffaError for a file that cannot be read, or that is not as it was planned
 */
export function entryBlocks(
  entry: Entry,
  sources: BlockSources,
): Iterable<SourceBlock> | AsyncIterable<SourceBlock> {
  const bytes = bytesAtHand(entry, sources.smallFiles);
  return bytes === undefined ? readBlocks(entry, sources) : bufferBlocks(bytes);
}

function bytesAtHand({ content }: Entry, smallFiles: SmallFiles | undefined): Buffer | undefined {
  if (content.kind === 'text') return Buffer.from(content.text);
  return content.kind === 'file' ? smallFiles?.take(content.file) : undefined;
}

async function* readBlocks(entry: Entry, { archiveBlocks }: BlockSources): AsyncGenerator<SourceBlock> {
  const { content } = entry;
  try {
    if (content.kind === 'file') yield* fileBlocks(content);
    else if (content.kind === 'archive') yield* archiveBlocks(content);
    else if (content.kind === 'member') yield* streamBlocks(await memberStream(content));
  } catch (error) {
    throw readError(error, entry);
  }
}
