import { writeAt } from '../../files/write-at';

/** Where the bytes of an archive go. */
export interface ByteSink {
  append(bytes: Buffer): void;
  /** Replaces bytes that were appended. */
  overwrite(offset: number, bytes: Buffer): void;
  /** How many bytes were appended. */
  readonly size: number;
}

/**
 * Writes to an open file, from its start. Synchronously: a write on the thread pool would wait behind what is being
 * deflated there, and nothing new would be given to deflate meanwhile.
 */
export function fileSink(descriptor: number): ByteSink {
  let size = 0;
  return {
    get size() {
      return size;
    },
    append(bytes) {
      writeAt(descriptor, bytes, size);
      size += bytes.length;
    },
    overwrite(offset, bytes) {
      writeAt(descriptor, bytes, offset);
    },
  };
}
