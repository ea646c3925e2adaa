import type { Entry } from '../../entry';
import { noSearch, type ByteSearch } from './byte-search';
import { fileRun, smallFiles, type FileEntry } from './file-runs';
import type { PackedRun } from './pack-files';
import { packSettings } from './pack-settings';
import { RunPacker } from './run-packer';
import { ThreadBudget } from './thread-budget';

/** A file as it stands in an archive, and what it is on disk. */
export interface PackedFile {
  readonly data: Buffer;
  readonly crc32: number;
  readonly size: number;
  /** The kinds of marks that it has, of those that it was searched for: a bit for each. */
  readonly marks: number;
}

/** The entries that are packed, in memory: at most 64 MB of files. */
export type PackedEntries = ReadonlyMap<Entry, PackedFile>;

export interface PackingOptions {
  /** Shared with everything else that is packed in the process; absent: as many threads as there are processors for. */
  readonly threads?: ThreadBudget | undefined;
  /** Stops packing: what is packed until then is what is given. */
  readonly signal?: AbortSignal | undefined;
  /** Absent: files are only packed. */
  readonly search?: ByteSearch | undefined;
}

/** How many bytes to deflate make it worth starting a thread. */
const worthAThread = 4 * 1024 * 1024;

/** Opening and closing a file takes as long as deflating this many bytes. */
const bytesPerFile = 2048;

/**
 * Reads and deflates the small files among the entries of an archive, on several threads where there is enough to do:
 * their CRC-32 is needed before anything can be written, and to open thousands of files takes as long as to deflate
 * them. Which thread packs a file does not change its bytes. Files that cannot be read, or are not of the planned size,
 * are left out: whoever writes the archive reads them again and says so.
 */
export async function packEntries(
  entries: readonly Entry[],
  { threads = new ThreadBudget(), signal, search = noSearch }: PackingOptions = {},
): Promise<PackedEntries> {
  const groups = smallFiles(entries);
  const packed = new Map<Entry, PackedFile>();
  const packer = new RunPacker(
    groups.map((group) => fileRun(group, search)),
    packSettings(search),
    (index, run) => {
      for (const [entry, file] of packedFiles(groups[index] ?? [], run)) packed.set(entry, file);
    },
  );
  const work = groups.flat().reduce((sum, { content }) => sum + content.size + bytesPerFile, 0);
  packer.startThreads(Math.floor(work / worthAThread), threads);
  await packer.finish(signal);
  return packed;
}

function packedFiles(
  entries: readonly FileEntry[],
  { data, lengths, crcs, marks }: PackedRun,
): readonly (readonly [FileEntry, PackedFile])[] {
  let end = 0;
  return entries.flatMap((entry, index) => {
    const length = lengths[index] ?? -1;
    if (length < 0) return [];
    const bytes = Buffer.from(data.buffer, end, length);
    end += length;
    return [
      [
        entry,
        { data: bytes, crc32: crcs[index] ?? 0, size: entry.content.size, marks: marks[index] ?? 0 },
      ] as const,
    ];
  });
}
