import { closeSync, readSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';

/** In bytes: the central directory of most archives. */
const BLOCK = 256 * 1024;

/**
 * Reads an open file for a reader of its central directory, which asks for a few bytes at a time: a read of each of them
 * on the thread pool would take ten times as long as all the rest.
 */
export class BlockReader extends RandomAccessReader {
  private block = Buffer.alloc(0);
  private start = 0;

  constructor(
    private readonly descriptor: number,
    private readonly size: number,
  ) {
    super();
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    try {
      this.require(position, length);
      this.block.copy(buffer, offset, position - this.start, position - this.start + length);
    } catch (error) {
      callback(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    callback(null);
  }

  /** Entries are read elsewhere. */
  override _readStreamForRange(): Readable {
    throw new Error('is not read as a stream');
  }

  override close(callback: (error: Error | null) => void): void {
    closeSync(this.descriptor);
    callback(null);
  }

  private require(position: number, length: number): void {
    if (position >= this.start && position + length <= this.start + this.block.length) return;
    if (position < 0 || position + length > this.size) throw new Error('unexpected EOF');
    const wanted = Buffer.allocUnsafe(Math.min(Math.max(BLOCK, length), this.size - position));
    const got = readSync(this.descriptor, wanted, 0, wanted.length, position);
    if (got < length) throw new Error('unexpected EOF');
    this.block = wanted.subarray(0, got);
    this.start = position;
  }
}
