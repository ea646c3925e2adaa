/** An entry as both its headers describe it. */
export interface ZipHeaders {
  readonly name: string;
  readonly local: HeaderFields;
  readonly central: HeaderFields;
  readonly mode: number;
}

export interface HeaderFields {
  readonly flags: number;
  readonly method: number;
  readonly dosTime: number;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly extraLength: number;
}

/** Reads all headers of a zip without comment, byte by byte, as described in APPNOTE.TXT. */
export function zipHeaders(zip: Buffer): readonly ZipHeaders[] {
  const end = zip.length - 22;
  const headers: ZipHeaders[] = [];
  for (let offset = zip.readUInt32LE(end + 16); zip.readUInt32LE(offset) === 0x02014b50;) {
    const nameLength = zip.readUInt16LE(offset + 28);
    const central = fields(zip, offset + 8, zip.readUInt16LE(offset + 30));
    const localOffset = zip.readUInt32LE(offset + 42);
    headers.push({
      name: zip.toString('utf8', offset + 46, offset + 46 + nameLength),
      central,
      local: fields(zip, localOffset + 6, zip.readUInt16LE(localOffset + 28)),
      mode: zip.readUInt32LE(offset + 38) >>> 16,
    });
    offset += 46 + nameLength + central.extraLength;
  }
  return headers;
}

function fields(zip: Buffer, start: number, extraLength: number): HeaderFields {
  return {
    flags: zip.readUInt16LE(start),
    method: zip.readUInt16LE(start + 2),
    dosTime: zip.readUInt32LE(start + 4),
    crc32: zip.readUInt32LE(start + 8),
    compressedSize: zip.readUInt32LE(start + 12),
    size: zip.readUInt32LE(start + 16),
    extraLength,
  };
}
