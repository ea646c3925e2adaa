import { closeSync, readSync } from 'node:fs';
import type { FileContent } from '../entry';
import { openFound } from './open-source';

/** The beginning of a file that was found; undefined where it cannot be read: whoever packs it reports why. */
export type FirstBytes = (content: FileContent, length: number) => Buffer | undefined;

/** Reads the beginning of a file from the disk. */
export const readFirstBytes: FirstBytes = (content, length) => {
  try {
    const { descriptor } = openFound(content);
    try {
      const bytes = Buffer.alloc(Math.min(length, content.size));
      return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, 0));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
};
