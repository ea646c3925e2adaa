import { readAt } from './read-at';
import type { OpenZip } from './open-zip';

/** Where the central directory of a zip is, as APPNOTE.TXT 4.3.16 has it. */
export interface ZipDirectory {
  readonly start: number;
  /** Where what follows it starts: a ZIP64 record, or the end record. */
  readonly end: number;
  /** How many entries it says it has. */
  readonly count: number;
}

const endSize = 22;
const zip64LocatorSize = 20;
const mostComment = 0xffff;

/**
 * Reads the end of a zip that a program that looks for it there has been able to open.
 * @throws Error for one that is not at the end after all
 */
export function readZipDirectory(open: OpenZip): ZipDirectory {
  const { fileSize } = open.zip;
  const tail = readAt(
    open,
    Math.max(0, fileSize - endSize - mostComment),
    Math.min(fileSize, endSize + mostComment),
  );
  const at = tail.lastIndexOf('PK\x05\x06', tail.length - endSize, 'latin1');
  if (at < 0) throw new Error('it has no end');
  const endRecord = fileSize - tail.length + at;
  if (tail.readUInt16LE(at + 20) !== tail.length - at - endSize) throw new Error('something follows its end');
  const [count, start] = [tail.readUInt16LE(at + 10), tail.readUInt32LE(at + 16)];
  const locator = at - zip64LocatorSize;
  if (locator < 0 || tail.toString('latin1', locator, locator + 4) !== 'PK\x06\x07') {
    return { start, end: endRecord, count };
  }
  const zip64 = Number(tail.readBigUInt64LE(locator + 8));
  const record = readAt(open, zip64, 56);
  if (record.toString('latin1', 0, 4) !== 'PK\x06\x06')
    throw new Error('its ZIP64 record is not where it should be');
  if (zip64 + 12 + Number(record.readBigUInt64LE(4)) !== endRecord - zip64LocatorSize) {
    throw new Error('something is between its ZIP64 records');
  }
  const [start64, count64] = [Number(record.readBigUInt64LE(48)), Number(record.readBigUInt64LE(32))];
  if ((start !== 0xffffffff && start !== start64) || (count !== 0xffff && count !== count64)) {
    throw new Error('its two end records disagree');
  }
  return { start: start64, end: zip64, count: count64 };
}
