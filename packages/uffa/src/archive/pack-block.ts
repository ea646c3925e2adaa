import { constants, crc32, deflateRaw, deflateRawSync, type ZlibOptions } from 'node:zlib';
import { promisify } from 'node:util';
import type { SourceBlock } from './source-blocks';
import type { Compression } from './zip-container';

/** Deflate refers to at most this many bytes before. */
const windowSize = 32 * 1024;

/** Below this, a trip to the thread pool takes longer than deflating. */
const inlineSize = 8 * 1024;

const deflate = promisify<Buffer, ZlibOptions, Buffer>(deflateRaw);

/** A block of an entry as it stands in the zip, and what is known of the entry up to its end. */
export interface PackedBlock {
  readonly data: Buffer;
  readonly isLast: boolean;
  /** Of all blocks of the entry up to this one. */
  readonly crc32: number;
  readonly size: number;
}

/** Makes the blocks of one entry ready for the zip; blocks may be deflated at the same time. */
export function blockPacker(compression: Compression): (block: SourceBlock) => Promise<PackedBlock> {
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
    return deflateBlock(block.data, options).then((data) => ({ ...facts, data }));
  };
}

function deflateBlock(data: Buffer, options: ZlibOptions): Promise<Buffer> {
  return data.length < inlineSize ? Promise.resolve(deflateRawSync(data, options)) : deflate(data, options);
}

/**
 * Level and memory level are what `zip` takes. A block that is not the last ends on a byte, without ending the
 * stream, and the next one may refer to its end: so blocks that were deflated apart are one stream.
 */
function deflateOptions({ data, isLast }: SourceBlock, before: Buffer | undefined): ZlibOptions {
  return {
    level: 6,
    memLevel: 8,
    chunkSize: data.length + 1024,
    finishFlush: isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH,
    ...(before === undefined ? {} : { dictionary: before }),
  };
}
