import type { LocalBytes } from './local-header';
import type { OpenZip } from './open-zip';
import { readZipDirectory } from './zip-directory';
import type { ZipRecord } from './zip-records';

/** A record of the central directory, and where the bytes of its entry are. */
export interface PlacedRecord {
  readonly record: ZipRecord;
  readonly bytes: LocalBytes;
}

/**
 * Says of entries that they cannot all be in the file, which only those can that share bytes: a few bytes would be
 * unpacked again for each of very many entries.
 */
export function overlapProblem(open: OpenZip, records: readonly ZipRecord[]): string | undefined {
  const needed = records.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
  return needed > open.zip.fileSize ? 'the bytes of its entries overlap' : undefined;
}

/**
 * What a zip holds besides its entries and the records of them, in words. The portal unpacks what it meets from the
 * start on, other programs what the central directory names: nothing may be there for one of them alone.
 */
export function layoutProblem(open: OpenZip, placed: readonly PlacedRecord[]): string | undefined {
  const { start, end, count } = readZipDirectory(open);
  if (count !== placed.length) return `it says that it has ${count} entries, and has ${placed.length}`;
  const length = placed.reduce((sum, { record }) => sum + record.length, 0);
  if (start + length !== end)
    return `its central directory has other bytes than those of its ${count} entries`;
  let reached = 0;
  for (const { record, bytes } of [...placed].sort((a, b) => a.record.offset - b.record.offset)) {
    if (record.offset < reached) return `the bytes of "${record.name}" overlap those of another entry`;
    if (record.offset > reached)
      return `there are bytes before those of "${record.name}" that belong to no entry`;
    reached = bytes.end;
  }
  return reached === start ? undefined : 'the bytes behind its last entry belong to no entry';
}
