import { readSync } from 'node:fs';
import type { OpenZip } from './open-zip';

/** @throws Error where the zip ends before the bytes do */
export function readAt({ descriptor, zip }: OpenZip, position: number, length: number): Buffer {
  if (!(position >= 0 && position + length <= zip.fileSize)) throw new Error('it is cut off');
  const bytes = Buffer.allocUnsafe(length);
  if (readSync(descriptor, bytes, 0, length, position) < length) throw new Error('it is cut off');
  return bytes;
}
