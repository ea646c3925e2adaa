import { sizeText } from '../../diagnostics/size-text';
import type { OpenZip } from './open-zip';
import type { ZipRecord } from './zip-records';
import { readZipDirectory } from './zip-directory';

/** What is known of each entry is kept in memory: so many are more than any project has. */
const MOST_ENTRIES = 200_000;
/** In bytes. */
const MOST_DIRECTORY = 48 * 1024 * 1024;

/** Less than that may unpack to any size. */
const HARMLESS = 1024 * 1024 * 1024;
/** Text and pictures without much in them come to a hundred. */
const MOST_RATIO = 200;

/** What is too much of a zip to read its central directory at all, in words. */
export function directoryExcess(open: OpenZip): string | undefined {
  const { entryCount } = open.zip;
  if (entryCount > MOST_ENTRIES) return `${entryCount} entries; at most ${MOST_ENTRIES} are read`;
  const size = directorySize(open);
  return size > MOST_DIRECTORY
    ? `a central directory of ${sizeText(size)}; at most ${sizeText(MOST_DIRECTORY)} are read`
    : undefined;
}

/** In bytes; 0 where the end of the zip is not at its end, of which only so many entries are read as it says. */
function directorySize(open: OpenZip): number {
  try {
    const { start, end } = readZipDirectory(open);
    return end - start;
  } catch {
    return 0;
  }
}

/** How many bytes a zip unpacks to, where these are so many for its size that they are there to fill a disk. */
export function unpackedExcess(open: OpenZip, records: readonly ZipRecord[]): number | undefined {
  const size = records.reduce((sum, record) => sum + record.size, 0);
  return size > HARMLESS && size > open.zip.fileSize * MOST_RATIO ? size : undefined;
}
