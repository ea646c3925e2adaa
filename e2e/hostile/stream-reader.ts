import { crc32, inflateRawSync } from 'node:zlib';

/** An entry as a reader of streams finds it. */
export interface StreamedEntry {
  readonly name: string;
  readonly size: number;
  readonly crc32: number;
}

/**
 * Reads a zip as Java's ZipInputStream does: from its start on, by what stands before the bytes of each entry, until
 * something else than an entry begins.
 * @throws Error where Java would
 */
export function streamedEntries(zip: Buffer): readonly StreamedEntry[] {
  const entries: StreamedEntry[] = [];
  for (let at = 0; at + 30 <= zip.length && zip.readUInt32LE(at) === 0x04034b50;) {
    const [flags, method] = [zip.readUInt16LE(at + 6), zip.readUInt16LE(at + 8)];
    const [nameLength, extraLength] = [zip.readUInt16LE(at + 26), zip.readUInt16LE(at + 28)];
    const name = zip.toString('utf8', at + 30, at + 30 + nameLength);
    const start = at + 30 + nameLength + extraLength;
    const known = {
      crc32: zip.readUInt32LE(at + 14),
      packed: zip.readUInt32LE(at + 18),
      size: zip.readUInt32LE(at + 22),
    };
    const hasDescriptor = (flags & 8) !== 0;
    if ((flags & 1) !== 0) throw new Error('encrypted');
    if (method !== 0 && method !== 8) throw new Error('unknown method');
    if (method === 0 && hasDescriptor) throw new Error('only DEFLATED entries can have EXT descriptor');
    const { bytes, taken } = method === 0 ? stored(zip, start, known.packed) : inflated(zip.subarray(start));
    const descriptor = start + taken;
    const signature = hasDescriptor && zip.readUInt32LE(descriptor) === 0x08074b50 ? 4 : 0;
    const told = hasDescriptor
      ? {
          crc32: zip.readUInt32LE(descriptor + signature),
          packed: zip.readUInt32LE(descriptor + signature + 4),
          size: zip.readUInt32LE(descriptor + signature + 8),
        }
      : known;
    if (told.size !== bytes.length || told.packed !== taken || told.crc32 !== crc32(bytes))
      throw new Error('invalid entry');
    entries.push({ name, size: bytes.length, crc32: told.crc32 });
    at = descriptor + (hasDescriptor ? signature + 12 : 0);
  }
  return entries;
}

interface Unpacked {
  readonly bytes: Buffer;
  /** How many bytes of the zip they were made from. */
  readonly taken: number;
}

function stored(zip: Buffer, start: number, length: number): Unpacked {
  const bytes = zip.subarray(start, start + length);
  if (bytes.length < length) throw new Error('unexpected end');
  return { bytes, taken: length };
}

function inflated(packed: Buffer): Unpacked {
  // The types do not know what `info` does.
  const { buffer, engine } = inflateRawSync(packed, { info: true }) as unknown as {
    readonly buffer: Buffer;
    readonly engine: { readonly bytesWritten: number };
  };
  return { bytes: buffer, taken: engine.bytesWritten };
}
