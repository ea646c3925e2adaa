import type { OpenZip } from './open-zip';
import { readAt } from './read-at';
import type { ZipRecord } from './zip-records';

/** Where the bytes of an entry are in a zip. */
export interface LocalBytes {
  readonly start: number;
  /** Behind the bytes, and behind the descriptor that may follow them. */
  readonly end: number;
}

/** Bits of the flags that say how hard deflate has tried, and that sizes and CRC follow the bytes. */
const effortBits = 0b110;
const hasDescriptor = 0b1000;

/**
 * Reads the header before an entry's bytes (APPNOTE.TXT 4.3.7). The portal takes what is there, a program that reads the
 * central directory does not: both have to be the same.
 * @throws Error that says what differs
 */
export function readLocalHeader(open: OpenZip, record: ZipRecord): LocalBytes {
  const header = readAt(open, record.offset, 30);
  if (header.readUInt32LE(0) !== 0x04034b50) throw new Error('its bytes are not where the archive says');
  const nameLength = header.readUInt16LE(26);
  const name = readAt(open, record.offset + 30, nameLength);
  const flags = header.readUInt16LE(6);
  if (!name.equals(record.rawName)) throw new Error(`the name before its bytes is "${name.toString()}"`);
  requireSame('flags', flags & ~effortBits, record.flags & ~effortBits);
  requireSame('compression method', header.readUInt16LE(8), record.method);
  const facts = {
    crc32: header.readUInt32LE(14),
    compressedSize: header.readUInt32LE(18),
    size: header.readUInt32LE(22),
  };
  const start = record.offset + 30 + nameLength + header.readUInt16LE(28);
  const end = start + record.compressedSize;
  if ((flags & hasDescriptor) === 0) {
    requireSameFacts(facts, record);
    return { start, end };
  }
  if (record.method === 0) throw new Error('its size is not known before its bytes, which Java refuses');
  if (facts.crc32 !== 0 || facts.compressedSize !== 0 || facts.size !== 0) requireSameFacts(facts, record);
  return { start, end: readDescriptor(open, end, record) };
}

/** @returns where the descriptor ends, which begins with a signature or not (APPNOTE.TXT 4.3.9) */
function readDescriptor(open: OpenZip, position: number, record: ZipRecord): number {
  const isSigned = readAt(open, position, 4).readUInt32LE(0) === 0x08074b50;
  const start = position + (isSigned ? 4 : 0);
  const descriptor = readAt(open, start, 12);
  requireSameFacts(
    {
      crc32: descriptor.readUInt32LE(0),
      compressedSize: descriptor.readUInt32LE(4),
      size: descriptor.readUInt32LE(8),
    },
    record,
  );
  return start + 12;
}

type Facts = Pick<ZipRecord, 'crc32' | 'compressedSize' | 'size'>;

function requireSameFacts(here: Facts, record: Facts): void {
  requireSame('CRC-32', here.crc32, record.crc32);
  requireSame('compressed size', here.compressedSize, record.compressedSize);
  requireSame('size', here.size, record.size);
}

function requireSame(what: string, here: number, inDirectory: number): void {
  if (here === inDirectory) return;
  throw new Error(`its ${what} beside its bytes is ${here}, and ${inDirectory} at the end of the archive`);
}
