export interface WriteOptions {
  /** Stops between two blocks of data; what was there before stays. */
  readonly signal?: AbortSignal;
  /** Told the number of files that are written, after each of them. */
  readonly onProgress?: (writtenEntries: number) => void;
}
