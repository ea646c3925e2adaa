import { constants, crc32, deflateRaw, deflateRawSync, type ZlibOptions } from 'node:zlib';
import { promisify } from 'node:util';
import type { Compression } from '../../entry';
import { blockDeflateLevel, deflateLevel } from '../pack/deflate-level';
import type { SourceBlock } from './source-blocks';

/** Deflate refers back to at most this many bytes. */
const windowSize = 32 * 1024;

/** Below this, the trip to the thread pool takes longer than the deflating. */
const alwaysInline = 8 * 1024;

/** A block smaller than this is deflated on the spot while the pool has enough to do. */
const inlineWhenBusy = 64 * 1024;

/** Twice the threads that Node's pool has by default. */
const enoughToDo = 8;

const deflate = promisify<Buffer, ZlibOptions, Buffer>(deflateRaw);

/** A block of an entry as it stands in the zip, with the facts about the entry up to the end of the block. */
export interface PackedBlock {
  readonly data: Buffer;
  readonly isLast: boolean;
  /** Of all blocks of the entry up to and including this one. */
  readonly crc32: number;
  readonly size: number;
}

/** Makes blocks ready for the zip, several at a time. Which thread deflates a block does not change its bytes. */
export class BlockPacker {
  private onThePool = 0;

  /** Takes the blocks of one entry, in their order. */
  entry(compression: Compression): (block: SourceBlock) => Promise<PackedBlock> {
    let crc = 0;
    let size = 0;
    let before: Buffer | undefined;
    return (block) => {
      crc = crc32(block.data, crc);
      size += block.data.length;
      const facts = { isLast: block.isLast, crc32: crc, size };
      if (compression === 'stored') return Promise.resolve({ ...facts, data: block.data });
      const options = deflateOptions(block, before);
      before = block.data.subarray(-windowSize);
      return this.deflate(block.data, options).then((data) => ({ ...facts, data }));
    };
  }

  private deflate(data: Buffer, options: ZlibOptions): Promise<Buffer> {
    if (data.length < (this.onThePool < enoughToDo ? alwaysInline : inlineWhenBusy)) {
      return Promise.resolve(deflateRawSync(data, options));
    }
    this.onThePool += 1;
    return deflate(data, options).finally(() => (this.onThePool -= 1));
  }
}

/**
 * A block that is not the last ends on a byte, without ending the stream, and the next one may refer back into it: so
 * blocks that were deflated separately make one stream.
 */
function deflateOptions({ data, isLast }: SourceBlock, before: Buffer | undefined): ZlibOptions {
  const isWholeEntry = isLast && before === undefined;
  return {
    ...(isWholeEntry ? deflateLevel : blockDeflateLevel),
    chunkSize: Math.max(constants.Z_MIN_CHUNK, data.length + 64),
    finishFlush: isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH,
    ...(before === undefined ? {} : { dictionary: before }),
  };
}
