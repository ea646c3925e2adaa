import { readSync } from 'node:fs';
import type { ZipBytes } from './zip-bytes';

/** @throws Error where the zip ends before the bytes do */
export function readAt(
  { descriptor, zip }: Omit<ZipBytes, 'archive'>,
  position: number,
  length: number,
): Buffer {
  if (!(position >= 0 && position + length <= zip.fileSize)) throw new Error('it is cut off');
  const bytes = Buffer.allocUnsafe(length);
  if (readSync(descriptor, bytes, 0, length, position) < length) throw new Error('it is cut off');
  return bytes;
}
