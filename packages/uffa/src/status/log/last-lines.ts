import { closeSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { isDailyLog } from '../../deploy/log/daily-log';
import { diagnostic } from '../../diagnostics/diagnostic';
import { errorCode, reasonOf } from '../../diagnostics/error-reason';
import { UffaError } from '../../diagnostics/errors';
import { openFile } from '../../files/open-file';
import { statsOf } from '../../files/stats-of';

/** In bytes: so much of the end of a log is read. */
const MOST_BYTES = 16_000_000;

/**
 * The last lines of a portal's log: those of a file, or those of Liferay's newest daily file in a directory.
 *
 * @param path absolute
 * @param name what diagnostics call it
 * @throws UffaError where it can't be read
 */
export function lastLines(path: string, name: string): readonly string[] {
  try {
    return linesAtEnd(statsOf(path)?.isDirectory() === true ? newestIn(path) : path);
  } catch (error) {
    if (error instanceof UffaError) throw error;
    const reason = errorCode(error) ?? reasonOf(error);
    throw new UffaError(diagnostic('file-unreadable', { file: name, reason }), { cause: error });
  }
}

/** The dates in the names sort as they are. */
function newestIn(directory: string): string {
  const newest = readdirSync(directory).filter(isDailyLog).sort().at(-1);
  if (newest === undefined) throw new UffaError(diagnostic('deploy-log-missing', { log: directory }));
  return join(directory, newest);
}

function linesAtEnd(file: string): readonly string[] {
  const { descriptor, stats } = openFile(file);
  try {
    const length = Math.min(stats.size, MOST_BYTES);
    const bytes = Buffer.alloc(length);
    const read = readSync(descriptor, bytes, 0, length, stats.size - length);
    return bytes.subarray(0, read).toString('utf8').split(/\r?\n/);
  } finally {
    closeSync(descriptor);
  }
}
