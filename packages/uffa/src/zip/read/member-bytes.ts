import { inflateRawSync } from 'node:zlib';
import { readLocalHeader } from './local-header';
import type { OpenZip } from './open-zip';
import { readAt } from './read-at';
import type { ZipRecord } from './zip-records';

/**
 * The bytes of an entry of an open zip, which are kept whole in memory: the caller sees to their size.
 * @throws Error where they are not those that were packed
 */
export function memberBytes(open: OpenZip, record: ZipRecord): Buffer {
  const packed = readAt(open, readLocalHeader(open, record).start, record.compressedSize);
  if (record.method === 0) return packed;
  return inflateRawSync(packed, { maxOutputLength: Math.max(record.size, 1) });
}
