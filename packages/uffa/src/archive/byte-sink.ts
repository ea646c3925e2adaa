import type { FileHandle } from 'node:fs/promises';

/** Where the bytes of an archive go. */
export interface ByteSink {
  append(bytes: Buffer): Promise<void>;
  /** Replaces bytes that were appended. */
  overwrite(offset: number, bytes: Buffer): Promise<void>;
  /** How many bytes were appended. */
  readonly size: number;
}

/** Writes to an open file, from its start. */
export function fileSink(handle: Pick<FileHandle, 'write'>): ByteSink {
  let size = 0;
  return {
    get size() {
      return size;
    },
    async append(bytes) {
      await writeAt(handle, bytes, size);
      size += bytes.length;
    },
    overwrite: (offset, bytes) => writeAt(handle, bytes, offset),
  };
}

/** A single write may take a part only, for example when the disk becomes full. */
async function writeAt(handle: Pick<FileHandle, 'write'>, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
