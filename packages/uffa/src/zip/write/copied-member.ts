import { fstatSync } from 'node:fs';
import type { Entry, MemberContent } from '../../entry';
import { blockSize } from '../pack/block-size';
import { readAt } from '../read/read-at';
import type { ZipBytes } from '../read/zip-bytes';
import type { PackedBlock } from './pack-block';

/** An entry that is in one of the zips that are copied from. */
export interface CopiedMember {
  readonly content: MemberContent;
  readonly from: ZipBytes;
}

/** Finds the entries that need not be packed again: those of zips that are open. */
export function copiesFrom(zips: readonly ZipBytes[]): (entry: Entry) => CopiedMember | undefined {
  const byArchive = new Map(zips.map((open) => [open.archive, open]));
  return ({ content }) => {
    if (content.kind !== 'member') return undefined;
    const from = byArchive.get(content.archive);
    return from === undefined ? undefined : { content, from };
  };
}

/**
 * The bytes of an entry as they are packed in another zip, block by block. They are not unpacked to be checked: the caller
 * has checked the zip while it was open.
 * @throws Error for a zip that was written meanwhile
 */
export function* copiedBlocks({ content, from }: CopiedMember): Generator<PackedBlock> {
  const { crc32, size, compressedSize, offset } = content;
  const { mtimeMs } = fstatSync(from.descriptor);
  const header = readAt(from, offset, 30);
  const start = offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  for (let done = 0; done === 0 || done < compressedSize; done += blockSize) {
    const length = Math.min(blockSize, compressedSize - done);
    const data = readAt(from, start + done, length);
    const isLast = done + length >= compressedSize;
    if (isLast && fstatSync(from.descriptor).mtimeMs !== mtimeMs) {
      throw new Error('the archive was changed while it was read');
    }
    yield { data, isLast, crc32, size };
  }
}
