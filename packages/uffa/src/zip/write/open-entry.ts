import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { EntryContent } from '../../entry';
import { openFound } from '../../files/open-source';
import { pieceBytes } from '../../files/piece-bytes';
import { memberStream } from '../read/member-stream';
import type { SourceBlock } from './source-blocks';
import { archiveBlocks } from './zip-bytes';

/**
 * Opens what an entry holds, wherever it is, as a stream of bytes. A stream out of a zip fails at its end if the bytes
 * are not those that were packed.
 * @throws the file system's error for a file that cannot be opened
 */
export async function openEntry(content: EntryContent): Promise<Readable> {
  switch (content.kind) {
    case 'file':
      return createReadStream(content.file, { fd: openFound(content).descriptor });
    case 'text':
      return Readable.from([Buffer.from(content.text)]);
    case 'pieces':
      return Readable.from(pieceBytes(content));
    case 'archive':
      return Readable.from(bytesOf(archiveBlocks(content)));
    case 'member':
      return memberStream(content);
  }
}

/**
 * What an entry holds, decoded as UTF-8.
 * @throws as `openEntry`, and as its stream
 */
export async function readText(content: EntryContent): Promise<string> {
  return content.kind === 'text' ? content.text : text(await openEntry(content));
}

async function* bytesOf(blocks: AsyncIterable<SourceBlock>): AsyncGenerator<Buffer> {
  for await (const { data } of blocks) yield data;
}
