import type { SmallFiles } from '../small-files';

export interface WriteOptions {
  /** What planning has read already. */
  readonly smallFiles?: SmallFiles;
  /** Stops between two blocks of data; what was there before stays. */
  readonly signal?: AbortSignal;
  /** Told the number of files that are written, after each of them. */
  readonly onProgress?: (writtenEntries: number) => void;
}
