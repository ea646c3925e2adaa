import { closeSync, readSync } from 'node:fs';
import type { FileContent } from '../entry';
import { openFound } from './open-source';

/** Three bytes make four letters of base64: of no chunk but the last anything is left over. */
const CHUNK = 3 * 64 * 1024;

/**
 * The bytes of a file that was found, in chunks: a file may be larger than the memory. A chunk is overwritten by the
 * next one.
 * @throws SourceError for a file that is another one by now, and the file system's error
 */
export function* fileChunks(content: Pick<FileContent, 'file' | 'identity'>): Generator<Buffer> {
  const { descriptor, stats } = openFound(content);
  try {
    const memory = Buffer.allocUnsafe(Math.min(CHUNK, stats.size + 1));
    for (let length = memory.length; length === memory.length;) {
      length = fill(memory, descriptor);
      yield memory.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Reads until the memory is full or the file ends: a single read may take a part only. */
function fill(memory: Buffer, descriptor: number): number {
  for (let length = 0; ;) {
    const read = readSync(descriptor, memory, length, memory.length - length, null);
    length += read;
    if (read === 0 || length === memory.length) return length;
  }
}
