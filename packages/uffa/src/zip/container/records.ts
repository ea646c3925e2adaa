import type { Compression } from '../../entry';
import { Fields } from './fields';

/** What a local header says about an entry's data. */
export interface MemberFacts {
  readonly crc32: number;
  readonly size: number;
  readonly compressedSize: number;
}

/** An entry as its two headers describe it, besides its data. A directory's name ends with a slash. */
export interface Member {
  readonly name: string;
  /** The nine bits of permission. */
  readonly mode: number;
  readonly compression: Compression;
  /** Where its local header begins. */
  readonly offset: number;
}

/** Where the central directory is. */
export interface Directory {
  readonly members: number;
  readonly offset: number;
  readonly size: number;
}

/** Where a local header has CRC-32, compressed size and size, as `factsFields` gives them. */
export const FACTS_AT = 14;

const signatures = {
  local: 0x04034b50,
  central: 0x02014b50,
  zip64End: 0x06064b50,
  zip64Locator: 0x07064b50,
  end: 0x06054b50,
} as const;

const methods = { stored: 0, deflated: 8 } as const;
const versionsNeeded = { stored: 10, deflated: 20 } as const;
const ZIP64_VERSION = 45;

/** Made on Unix, by version 4.5 of the format: readers take the permissions from the external attributes. */
const MADE_BY = (3 << 8) | ZIP64_VERSION;
const UTF8_NAMES = 0x0800;

const FIRST_DISK = 0;
const ONE_DISK = 1;
const NO_COMMENT = 0;
const NO_INTERNAL_ATTRIBUTES = 0;

const REGULAR_FILE = 0o100000;
const DIRECTORY = 0o040000;
const DOS_ARCHIVE = 0x20;
const DOS_DIRECTORY = 0x10;

/** A field with all bits set says that the ZIP64 fields have the number. */
const IN_ZIP64 = 0xffffffff;
const COUNT_IN_ZIP64 = 0xffff;

/**
 * The first of February 1980, midnight, which Gradle gives entries of reproducible archives. The first of January
 * would fall into 1979, which zip cannot express, in programs that convert it to a time zone west of UTC.
 */
const ENTRY_DATE = (2 << 21) | (1 << 16);

/** What stands before an entry's data. Before the facts are known, any stand for them (`FACTS_AT`). */
export function localHeader(member: Member, facts: MemberFacts): Buffer {
  const name = Buffer.from(member.name);
  return new Fields(30 + name.length)
    .uint32(signatures.local)
    .bytes(commonFields(member, versionNeeded(member)))
    .bytes(factsFields(facts))
    .uint16(name.length, 0)
    .bytes(name)
    .done();
}

/** CRC-32, compressed size and size. */
export function factsFields({ crc32, size, compressedSize }: MemberFacts): Buffer {
  return new Fields(12).uint32(crc32, compressedSize, size).done();
}

/** What the central directory says of an entry. Sizes are below 4 GiB; its offset may be beyond. */
export function centralHeader(member: Member, facts: MemberFacts): Buffer {
  const { offset } = member;
  const { crc32, size, compressedSize } = facts;
  const name = Buffer.from(member.name);
  const isFar = offset >= IN_ZIP64;
  const extra = isFar
    ? new Fields(28).uint16(1, 24).uint64(size, compressedSize, offset).done()
    : Buffer.of();
  return new Fields(46 + name.length + extra.length)
    .uint32(signatures.central)
    .uint16(MADE_BY)
    .bytes(commonFields(member, isFar ? ZIP64_VERSION : versionNeeded(member)))
    .bytes(factsFields(isFar ? { crc32, size: IN_ZIP64, compressedSize: IN_ZIP64 } : facts))
    .uint16(name.length, extra.length)
    .uint16(NO_COMMENT, FIRST_DISK, NO_INTERNAL_ATTRIBUTES)
    .uint32(externalAttributes(member), Math.min(offset, IN_ZIP64))
    .bytes(name)
    .bytes(extra)
    .done();
}

/** What ends an archive: readers start with it. */
export function endRecords(directory: Directory): Buffer {
  const { members, offset, size } = directory;
  const isLarge = members >= COUNT_IN_ZIP64 || offset >= IN_ZIP64 || size >= IN_ZIP64;
  const count = isLarge ? COUNT_IN_ZIP64 : members;
  const end = new Fields(22)
    .uint32(signatures.end)
    .uint16(FIRST_DISK, FIRST_DISK, count, count)
    .uint32(isLarge ? IN_ZIP64 : size, isLarge ? IN_ZIP64 : offset)
    .uint16(NO_COMMENT)
    .done();
  return isLarge ? Buffer.concat([zip64EndRecords(directory), end]) : end;
}

/** The true numbers, and where they are. The length of a record does not count its first twelve bytes. */
function zip64EndRecords({ members, offset, size }: Directory): Buffer {
  return new Fields(56 + 20)
    .uint32(signatures.zip64End)
    .uint64(44)
    .uint16(ZIP64_VERSION, ZIP64_VERSION)
    .uint32(FIRST_DISK, FIRST_DISK)
    .uint64(members, members, size, offset)
    .uint32(signatures.zip64Locator, FIRST_DISK)
    .uint64(offset + size)
    .uint32(ONE_DISK)
    .done();
}

/** Version, flags, method and date, which both headers have. */
function commonFields({ name, compression }: Pick<Member, 'name' | 'compression'>, version: number): Buffer {
  const isAscii = Buffer.byteLength(name) === name.length;
  return new Fields(10)
    .uint16(version, isAscii ? 0 : UTF8_NAMES, methods[compression])
    .uint32(ENTRY_DATE)
    .done();
}

function versionNeeded({ name, compression }: Pick<Member, 'name' | 'compression'>): number {
  return name.endsWith('/') ? versionsNeeded.deflated : versionsNeeded[compression];
}

function externalAttributes({ name, mode }: Pick<Member, 'name' | 'mode'>): number {
  const [unix, dos] = name.endsWith('/') ? [DIRECTORY, DOS_DIRECTORY] : [REGULAR_FILE, DOS_ARCHIVE];
  return (((mode | unix) << 16) | dos) >>> 0;
}
