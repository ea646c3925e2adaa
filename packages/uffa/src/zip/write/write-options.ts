import type { PackedEntries } from '../pack/pack-entries';
import type { ZipBytes } from '../read/zip-bytes';

/** How an archive or directory is written. */
export interface WriteOptions {
  /** What diagnostics call the output; absent: its path. */
  readonly outputName?: string;
  /** The directory, absolute, that nothing outside of is changed or deleted; absent: the output's own. */
  readonly within?: string;
  /** What is packed already (`packEntries`); absent: nothing. */
  readonly packed?: PackedEntries;
  /** Zips that were checked and are still open: what is in them is copied as it is packed there; absent: none. */
  readonly copyFrom?: readonly ZipBytes[];
  /** Stops between two blocks of data; what was in the place of the output before stays. */
  readonly signal?: AbortSignal;
  /** Called after each file with the number of files written so far. */
  readonly onProgress?: (writtenEntries: number) => void;
}
