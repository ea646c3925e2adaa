import type { PackedFiles } from '../packed-files/packed-files';

/** How an archive or directory is written. */
export interface WriteOptions {
  /** What planning has packed already. */
  readonly packed?: PackedFiles;
  /** Stops between two blocks of data; what was there before stays. */
  readonly signal?: AbortSignal;
  /** Told the number of files that are written, after each of them. */
  readonly onProgress?: (writtenEntries: number) => void;
}
