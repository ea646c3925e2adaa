import type * as CompressCommons from 'compress-commons';
import type { Compression } from '../../entry';
import { loadModule } from '../../files/load-module';
import { ByteCollector } from './byte-collector';

/** What a local header says about an entry's data. */
export interface MemberFacts {
  readonly crc32: number;
  readonly size: number;
  readonly compressedSize: number;
}

/** Puts entries that are already compressed into the zip format. Bytes are collected until they are taken. */
export interface ZipContainer {
  /** Starts an entry. If its facts are not known yet, `complete` has to be called once they are. */
  open(name: string, mode: number, compression: Compression, facts?: MemberFacts): OpenMember;
  append(data: Buffer): void;
  /** Writes the central directory. */
  finish(): void;
  /** How many bytes wait to be taken. */
  readonly pending: number;
  takeBytes(): readonly Buffer[];
}

export interface OpenMember {
  /** Notes the facts for the central directory, and returns what is to be written into the local header. */
  complete(facts: MemberFacts): { readonly offset: number; readonly bytes: Buffer };
}

/**
 * The date that Gradle gives entries of reproducible archives. The first of January would fall into 1979, which zip
 * cannot express, in programs that convert it to a time zone west of UTC.
 */
const entryDate = new Date(Date.UTC(1980, 1, 1));

const methods = { stored: 0, deflated: 8 } as const;
const versionsNeeded = { stored: 10, deflated: 20 } as const;

/** Loads archiver's container library, which is published as an ES module only, once there is something to write. */
export async function zipContainer(): Promise<ZipContainer> {
  const Container = await loadContainer();
  return new Container();
}

/** The class is made only once: V8 would optimise each copy of it from scratch. */
const loadContainer = once(async () =>
  containerClass(await loadModule('compress-commons', () => import('compress-commons'))),
);

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function containerClass(library: typeof CompressCommons): new () => ZipContainer {
  function zipEntry(name: string, mode: number, compression: Compression): CompressCommons.ZipArchiveEntry {
    const entry = new library.ZipArchiveEntry();
    // `setName` would change some names: it drops what stands before a colon and turns backslashes into slashes.
    entry.name = name;
    if (Buffer.byteLength(name) !== name.length) entry.getGeneralPurposeBit().useUTF8ForNames(true);
    entry.setTime(entryDate);
    entry.setUnixMode(mode);
    entry.setMethod(methods[compression]);
    entry.setVersionNeededToExtract(name.endsWith('/') ? 20 : versionsNeeded[compression]);
    entry._offsets = { file: 0, data: 0, contents: 0 };
    return entry;
  }

  /** The library's own way of adding entries compresses them one by one, and with data descriptors. */
  class Container extends library.ZipArchiveOutputStream implements ZipContainer {
    private readonly collector = new ByteCollector();

    get pending(): number {
      return this.collector.length;
    }

    open(name: string, mode: number, compression: Compression, facts?: MemberFacts): OpenMember {
      const entry = zipEntry(name, mode, compression);
      if (facts !== undefined) setFacts(entry, facts);
      this._writeLocalFileHeader(entry);
      this._entries.push(entry);
      return {
        complete(known) {
          setFacts(entry, known);
          return { offset: entry._offsets.data, bytes: factsFields(known) };
        },
      };
    }

    append(data: Buffer): void {
      this.write(data);
    }

    takeBytes(): readonly Buffer[] {
      return this.collector.take();
    }

    /** 65,535 entries need it too: the number that stands for "look into the ZIP64 record" is this one. */
    override isZip64(): boolean {
      return this._entries.length >= 0xffff || super.isZip64();
    }

    override write(chunk: Buffer | string): boolean {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      this.offset += bytes.length;
      this.collector.append(bytes);
      return true;
    }
  }

  return Container;
}

function setFacts(
  entry: CompressCommons.ZipArchiveEntry,
  { crc32, size, compressedSize }: MemberFacts,
): void {
  entry.setCrc(crc32);
  entry.setSize(size);
  entry.setCompressedSize(compressedSize);
}

/** CRC-32, compressed size and size as a local header has them. */
function factsFields({ crc32, size, compressedSize }: MemberFacts): Buffer {
  const fields = Buffer.alloc(12);
  fields.writeUInt32LE(crc32, 0);
  fields.writeUInt32LE(compressedSize, 4);
  fields.writeUInt32LE(size, 8);
  return fields;
}
