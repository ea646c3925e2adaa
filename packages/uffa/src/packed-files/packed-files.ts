import type { Entry } from '../entry';
import { fileRun, smallFiles, type FileEntry } from './file-runs';
import type { PackedRun } from './pack-files';
import { RunPacker } from './run-packer';
import { ThreadBudget } from './thread-budget';

/** A file as it stands in an archive, and what it is on disk. */
export interface PackedFile {
  readonly data: Buffer;
  readonly crc32: number;
  readonly size: number;
}

export interface PackedFilesOptions {
  /** Shared with everything else that is packed in the process; absent: as many threads as there are processors for. */
  readonly threads?: ThreadBudget | undefined;
  /** Stops packing. */
  readonly signal?: AbortSignal | undefined;
}

/** How many bytes to deflate make it worth starting a thread. */
const worthAThread = 4 * 1024 * 1024;

/** Opening and closing a file takes as long as deflating this many bytes. */
const bytesPerFile = 2048;

/**
 * The small files of an archive, read and deflated once, by several threads: planning needs their CRC-32 before
 * anything can be written, and to open thousands of files takes as long as to deflate them. Which thread packs a file
 * does not change its bytes. One object serves the packaging of one project.
 */
export class PackedFiles {
  private readonly known = new Map<Entry, PackedFile>();
  private packer: RunPacker | undefined;

  constructor(private readonly options: PackedFilesOptions = {}) {}

  /** Begins with the small files among the entries, on other threads where there is enough for them to do. */
  start(entries: readonly Entry[]): void {
    const groups = smallFiles(entries);
    this.packer = new RunPacker(groups.map(fileRun), (index, packed) =>
      this.keep(groups[index] ?? [], packed),
    );
    const work = groups.flat().reduce((sum, { content }) => sum + content.size + bytesPerFile, 0);
    this.packer.startThreads(Math.floor(work / worthAThread), this.options.threads ?? new ThreadBudget());
  }

  /** Packs what is not packed yet. Files that cannot be read, or are not of the planned size, are left out. */
  async finish(): Promise<void> {
    await this.packer?.finish(this.options.signal);
  }

  /** Ends early: running threads end soon, and are not waited for. */
  stop(): void {
    this.packer?.stop();
  }

  /** The packed file of an entry; undefined where it is not a small file or was not packed. */
  get(entry: Entry): PackedFile | undefined {
    return this.known.get(entry);
  }

  /** As `get`, but lets the file go, so that its memory can be freed. */
  take(entry: Entry): PackedFile | undefined {
    const file = this.known.get(entry);
    this.known.delete(entry);
    return file;
  }

  private keep(entries: readonly FileEntry[], { data, lengths, crcs }: PackedRun): void {
    let end = 0;
    for (const [index, entry] of entries.entries()) {
      const length = lengths[index] ?? -1;
      if (length < 0) continue;
      const bytes = Buffer.from(data.buffer, end, length);
      this.known.set(entry, { data: bytes, crc32: crcs[index] ?? 0, size: entry.content.size });
      end += length;
    }
  }
}
