import { blockSize } from './block-size';
import { compressionOf } from './compression-of';
import type { Entry, FileContent } from '../../entry';
import type { ByteSearch } from './byte-search';
import type { FileRun } from './pack-files';

/** Bytes of all files together, as they are on disk: bounds memory. */
const budget = 64 * 1024 * 1024;

/**
 * How much a thread takes at a time: a few milliseconds of work, so that all threads finish at nearly the same moment.
 */
const atOnce = { bytes: 128 * 1024, files: 256 };

export type FileEntry = Entry & { readonly content: FileContent };

/**
 * The small files among the entries, in groups that are packed together. What is larger is deflated in blocks, several
 * at a time, when it is written.
 */
export function smallFiles(entries: readonly Entry[]): readonly (readonly FileEntry[])[] {
  const groups: FileEntry[][] = [];
  let group: FileEntry[] = [];
  let bytes = 0;
  let left = budget;
  for (const entry of entries) {
    if (!isFile(entry) || entry.content.size > Math.min(blockSize, left)) continue;
    if (group.length === 0) groups.push(group);
    group.push(entry);
    bytes += entry.content.size;
    left -= entry.content.size;
    if (bytes < atOnce.bytes && group.length < atOnce.files) continue;
    group = [];
    bytes = 0;
  }
  return groups;
}

/** Files of one group, as a thread takes them. */
export function fileRun(entries: readonly FileEntry[], { soughtIn }: ByteSearch): FileRun {
  return {
    files: entries.map(({ content }) => content.file),
    sizes: entries.map(({ content }) => content.size),
    devices: entries.map(({ content }) => content.identity?.device ?? -1),
    inodes: entries.map(({ content }) => content.identity?.inode ?? -1),
    compressions: entries.map(compressionOf),
    sought: entries.map(soughtIn),
  };
}

function isFile(entry: Entry): entry is FileEntry {
  return entry.content.kind === 'file';
}
