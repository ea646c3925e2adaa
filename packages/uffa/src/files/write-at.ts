import { writeSync } from 'node:fs';

/** Writes all bytes at a place of an open file. A single write may take a part only, for example when the disk becomes full. */
export function writeAt(descriptor: number, bytes: Buffer, position: number): void {
  for (let done = 0; done < bytes.length;) {
    done += writeSync(descriptor, bytes, done, bytes.length - done, position + done);
  }
}
