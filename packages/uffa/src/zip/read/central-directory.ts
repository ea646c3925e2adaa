/**
 * What a library reads of a zip's central directory. Said without the library's own types: programs that use this package
 * would need them, too.
 */
export interface CentralDirectory {
  /** Of the zip, in bytes. */
  readonly fileSize: number;
  readonly entryCount: number;
  readonly eachEntry: () => AsyncIterable<DirectoryEntry>;
  readonly close: () => void;
}

/** A record of the central directory (APPNOTE.TXT 4.3.12), its members by the library's names. */
export interface DirectoryEntry {
  readonly fileNameRaw: Buffer;
  readonly extraFieldRaw: Buffer;
  readonly extraFields: { id: number; data: Buffer }[];
  readonly fileCommentRaw: Buffer;
  readonly generalPurposeBitFlag: number;
  readonly compressionMethod: number;
  readonly crc32: number;
  readonly uncompressedSize: number;
  readonly compressedSize: number;
  readonly relativeOffsetOfLocalHeader: number;
  readonly versionMadeBy: number;
  readonly externalFileAttributes: number;
  readonly isEncrypted: () => boolean;
}
