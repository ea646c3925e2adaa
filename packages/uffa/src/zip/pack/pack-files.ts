import type * as Fs from 'node:fs';
import type * as Zlib from 'node:zlib';
import type { Compression } from '../../entry';
import type { ByteMark } from './byte-search';
import type { marksIn as MarksIn } from './marks-in';

/**
 * Files that are packed together. Several lists of plain values, because a list of objects would take ten times as long
 * to get to another thread.
 */
export interface FileRun {
  /** Absolute paths. */
  readonly files: readonly string[];
  readonly sizes: readonly number[];
  /** Which files they are; -1: any regular file. */
  readonly devices: readonly number[];
  readonly inodes: readonly number[];
  readonly compressions: readonly Compression[];
  /** The kinds of marks that each is searched for, as bits. */
  readonly sought: readonly number[];
}

/** What all runs have in common. */
export interface PackSettings {
  readonly level: number;
  /** How a file is opened so that nothing is waited for. */
  readonly openFlags: number;
  readonly markKinds: readonly (readonly ByteMark[])[];
}

/** What became of the files of a run; `data` moves from one thread to another without being copied. */
export interface PackedRun {
  /** All files that were packed, one after the other, as they stand in an archive. */
  readonly data: Uint8Array<ArrayBuffer>;
  /** Of each file the length in `data`; -1 for a file that cannot be read, is another one or is not of the planned size. */
  readonly lengths: readonly number[];
  /** Of each file, as it is on disk. */
  readonly crcs: readonly number[];
  /** Of each file the kinds of marks that were found in it, as bits. */
  readonly marks: readonly number[];
}

/**
 * Reads files, and deflates those that are to be deflated. Other threads run this function from its text, so it must
 * refer to nothing outside itself: Node's modules and what looks for marks are passed in.
 */
export function packFiles(
  { files, sizes, devices, inodes, compressions, sought }: FileRun,
  { level, openFlags, markKinds }: PackSettings,
  { openSync, fstatSync, readSync, closeSync }: typeof Fs,
  { crc32, deflateRawSync }: typeof Zlib,
  marksIn: typeof MarksIn,
): PackedRun {
  // Asks for one byte more than there should be, so that a file that has grown is noticed.
  const memory = new Uint8Array(Math.max(0, ...sizes) + 1);
  const parts: Uint8Array[] = [];
  const lengths: number[] = [];
  const crcs: number[] = [];
  const marks: number[] = [];
  for (const [index, file] of files.entries()) {
    const size = sizes[index] ?? 0;
    let length = -1;
    let crc = 0;
    let marked = 0;
    try {
      const descriptor = openSync(file, openFlags);
      try {
        const stats = fstatSync(descriptor);
        const isPlanned =
          inodes[index] === -1 || (inodes[index] === stats.ino && devices[index] === stats.dev);
        if (isPlanned && stats.isFile() && readSync(descriptor, memory, 0, size + 1, null) === size) {
          const bytes = memory.subarray(0, size);
          // Most files deflate to less than half; a buffer with room for all of one would mostly be garbage.
          const options = { level, chunkSize: Math.max(64, size >> 1) };
          const packed = compressions[index] === 'deflated' ? deflateRawSync(bytes, options) : bytes.slice();
          parts.push(packed);
          length = packed.length;
          crc = crc32(bytes);
          marked = marksIn(bytes, sought[index] ?? 0, markKinds);
        }
      } finally {
        closeSync(descriptor);
      }
    } catch {
      // The file is read again where it is needed, and what is wrong with it is reported there.
    }
    lengths.push(length);
    crcs.push(crc);
    marks.push(marked);
  }
  const data = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let end = 0;
  for (const part of parts) {
    data.set(part, end);
    end += part.length;
  }
  return { data, lengths, crcs, marks };
}
