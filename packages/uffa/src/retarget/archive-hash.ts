import { createHash } from 'node:crypto';
import type { OpenZip } from '../zip/read/open-zip';
import { readAt } from '../zip/read/read-at';

const BLOCK = 1 << 20;

/**
 * The SHA-256 of an open archive, in hexadecimal.
 * @throws Error where it is cut off meanwhile
 */
export function archiveHash(open: OpenZip): string {
  const hash = createHash('sha256');
  const { fileSize } = open.zip;
  for (let done = 0; done < fileSize; done += BLOCK) {
    hash.update(readAt(open, done, Math.min(BLOCK, fileSize - done)));
  }
  return hash.digest('hex');
}
