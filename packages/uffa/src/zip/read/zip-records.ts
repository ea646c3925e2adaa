import { getFileNameLowLevel } from 'yauzl';
import type { DirectoryEntry } from './central-directory';
import type { OpenZip } from './open-zip';

/** What the central directory of a zip says of an entry. */
export interface ZipRecord {
  /** With a slash at the end of a directory's. */
  readonly name: string;
  readonly rawName: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  /** In bytes, unpacked. */
  readonly size: number;
  readonly compressedSize: number;
  /** Where its local header starts. */
  readonly offset: number;
  /** How many bytes the record itself has. */
  readonly length: number;
  readonly isEncrypted: boolean;
  /** As Unix has it, with the bits that tell files, directories and links apart; absent in an archive from elsewhere. */
  readonly mode?: number;
}

/** The records of a zip in their order. */
export async function* zipRecords({ zip }: OpenZip): AsyncGenerator<ZipRecord> {
  for await (const entry of zip.eachEntry()) yield recordOf(entry);
}

function recordOf(entry: DirectoryEntry): ZipRecord {
  const { fileNameRaw, extraFieldRaw, fileCommentRaw } = entry;
  const flags = entry.generalPurposeBitFlag;
  return {
    name: getFileNameLowLevel(flags | encodingOf(fileNameRaw), fileNameRaw, entry.extraFields, true),
    rawName: fileNameRaw,
    flags,
    method: entry.compressionMethod,
    crc32: entry.crc32,
    size: entry.uncompressedSize,
    compressedSize: entry.compressedSize,
    offset: entry.relativeOffsetOfLocalHeader,
    length: 46 + fileNameRaw.length + extraFieldRaw.length + fileCommentRaw.length,
    isEncrypted: entry.isEncrypted(),
    // The upper half of the attributes is a mode only if the archive was made on Unix (3).
    ...(entry.versionMadeBy >>> 8 === 3 ? { mode: entry.externalFileAttributes >>> 16 } : {}),
  };
}

/** The flag for names in UTF-8. The other encoding of zips has hearts and the like for control characters of ASCII. */
function encodingOf(name: Buffer): number {
  return name.every((byte) => byte < 0x80) ? 0x800 : 0;
}
