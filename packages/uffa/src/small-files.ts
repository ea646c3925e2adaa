import { closeSync, openSync, readSync } from 'node:fs';
import type { FileContent } from './entry';

/** Bytes of one file; what is larger is streamed. */
const largest = 256 * 1024;

/** Bytes of all files together. */
const budget = 32 * 1024 * 1024;

/**
 * What planning read of small files, so that writing need not read them again: opening and closing thousands of files
 * takes longer than deflating them. Belongs to the packaging of one project, and goes with it.
 */
export class SmallFiles {
  private readonly known = new Map<string, Buffer>();
  private left = budget;

  /**
   * The bytes of a file, where it is small and is as large as it was planned.
   * @throws the file system's error when it can't be read
   */
  read({ file, size }: Pick<FileContent, 'file' | 'size'>): Buffer | undefined {
    const known = this.known.get(file);
    if (known !== undefined || size > largest) return known;
    const bytes = readWhole(file, size);
    if (bytes !== undefined && bytes.length <= this.left) {
      this.left -= bytes.length;
      this.known.set(file, bytes);
    }
    return bytes;
  }

  /** The bytes of a file that was read, once: then they are let go. */
  take(file: string): Buffer | undefined {
    const bytes = this.known.get(file);
    if (bytes !== undefined) {
      this.known.delete(file);
      this.left += bytes.length;
    }
    return bytes;
  }
}

/** Asks for one byte more than there should be: a file that has grown shows it. */
function readWhole(file: string, size: number): Buffer | undefined {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.allocUnsafe(size + 1);
    const read = readSync(descriptor, bytes, 0, size + 1, null);
    return read === size ? bytes.subarray(0, size) : undefined;
  } finally {
    closeSync(descriptor);
  }
}
