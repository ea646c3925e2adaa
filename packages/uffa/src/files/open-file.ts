import { closeSync, fstatSync, openSync, readFileSync, readSync, type Stats } from 'node:fs';
import { errorCode } from '../diagnostics/error-reason';
import { noteContent, noteError } from './disk-questions';
import { openFlags } from './open-flags';
import { otherThanFile, SourceError } from './source-error';

/** In bytes: more than any text has that people write. */
const MOST_TEXT = 1_000_000;

/** An open regular file, and what was known of it when it was opened. */
export interface OpenFile {
  readonly descriptor: number;
  readonly stats: Stats;
}

/**
 * Opens a regular file for reading, wherever it is; links are followed. Never waits for anything but the disk.
 * @throws SourceError for anything else than a regular file, and the file system's error
 */
export function openFile(file: string): OpenFile {
  const descriptor = openDescriptor(file);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new SourceError({ kind: 'not-a-file', is: otherThanFile(stats) }, file);
    return { descriptor, stats };
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

function openDescriptor(file: string): number {
  noteContent(file);
  try {
    return openSync(file, openFlags);
  } catch (error) {
    noteError(file, error);
    // Sockets, and devices without a driver, cannot be opened at all.
    if (errorCode(error) === 'ENXIO') throw new SourceError({ kind: 'not-a-file', is: 'socket' }, file);
    throw error;
  }
}

/**
 * The bytes of a regular file, wherever it is.
 * @throws as `openFile`, and SourceError for a file of more than `most` bytes
 */
export function readFile(file: string, most = MOST_TEXT): Buffer {
  return readOpen(openFile(file), file, most);
}

/**
 * The bytes of an open file, which is closed. What is kept whole in memory has a limit.
 * @param file its path, absolute
 * @throws SourceError for a file of more than `most` bytes, and the file system's error
 */
export function readOpen({ descriptor, stats }: OpenFile, file: string, most = MOST_TEXT): Buffer {
  try {
    const { size } = stats;
    if (size > most) throw new SourceError({ kind: 'too-large', size, most }, file);
    // The system gives some files, such as those in /proc, no size.
    return size === 0 ? readFileSync(descriptor) : firstBytes(descriptor, size);
  } finally {
    closeSync(descriptor);
  }
}

/** As `readFileSync` reads them, which would ask for the size once more: a file may have become shorter. */
function firstBytes(descriptor: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let filled = 0;
  while (filled < size) {
    const read = readSync(descriptor, bytes, filled, size - filled, null);
    if (read === 0) break;
    filled += read;
  }
  return filled === size ? bytes : bytes.subarray(0, filled);
}
