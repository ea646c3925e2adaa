/** The part of archiver's container library that is used here; the package brings no types. */
declare module 'compress-commons' {
  import type { Transform } from 'node:stream';

  export class ZipArchiveEntry {
    name: string | null;
    _offsets: { file: number; data: number; contents: number };
    getGeneralPurposeBit(): { useUTF8ForNames(uses: boolean): void };
    setCompressedSize(size: number): void;
    setCrc(crc32: number): void;
    setMethod(method: number): void;
    setSize(size: number): void;
    setTime(time: Date): void;
    setUnixMode(mode: number): void;
    setVersionNeededToExtract(version: number): void;
  }

  export class ZipArchiveOutputStream extends Transform {
    offset: number;
    protected _entries: ZipArchiveEntry[];
    finish(): void;
    isZip64(): boolean;
    protected _writeLocalFileHeader(entry: ZipArchiveEntry): void;
  }
}
