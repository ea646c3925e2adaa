import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { FileContent } from '../entry';

/** Constant, because where a deflated file is cut decides its bytes. */
export const blockSize = 256 * 1024;

export interface SourceBlock {
  readonly data: Buffer;
  readonly isLast: boolean;
}

/** What is read is not what was planned: the file has another size by now. */
export class SizeChangedError extends Error {
  override readonly name = 'SizeChangedError';
}

/** A file in blocks. */
export function* fileBlocks({ file, size }: Pick<FileContent, 'file' | 'size'>): Generator<SourceBlock> {
  const descriptor = openSync(file, 'r');
  try {
    yield* openFileBlocks(descriptor, size);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * An open file in blocks. Reads synchronously: for thousands of small files that takes a third of the time of
 * promises, and a block is read in less than a millisecond.
 * @throws SizeChangedError where the file does not have `size` bytes
 */
export function* openFileBlocks(descriptor: number, size: number): Generator<SourceBlock> {
  let position = 0;
  do {
    const data = readBlock(descriptor, position, Math.min(blockSize, size - position));
    position += data.length;
    const isLast = position === size;
    if (isLast && fstatSync(descriptor).size !== size)
      throw new SizeChangedError('the file has another size');
    yield { data, isLast };
  } while (position < size);
}

function readBlock(descriptor: number, position: number, length: number): Buffer {
  const block = Buffer.allocUnsafeSlow(length);
  let filled = 0;
  while (filled < length) {
    const read = readSync(descriptor, block, filled, length - filled, position + filled);
    if (read === 0) throw new SizeChangedError('the file has become shorter');
    filled += read;
  }
  return block;
}

/** Bytes in memory, in blocks. An empty buffer is one empty block. */
export function* bufferBlocks(bytes: Buffer): Generator<SourceBlock> {
  for (let start = 0; start === 0 || start < bytes.length; start += blockSize) {
    const end = start + blockSize;
    yield { data: bytes.subarray(start, end), isLast: end >= bytes.length };
  }
}

/** A stream in blocks of the same size as those of a file, however it was cut before. */
export async function* streamBlocks(stream: Readable): AsyncGenerator<SourceBlock> {
  let chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    while (length > blockSize) {
      const bytes = Buffer.concat(chunks);
      yield { data: bytes.subarray(0, blockSize), isLast: false };
      chunks = [bytes.subarray(blockSize)];
      length -= blockSize;
    }
  }
  yield { data: Buffer.concat(chunks), isLast: true };
}
