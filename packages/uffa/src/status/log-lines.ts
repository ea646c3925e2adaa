import { closeSync, readSync } from 'node:fs';
import { openFile } from '../files/open-file';
import { literalPattern } from '../globs/literal-pattern';

/** In bytes: so much of the end of a log is read. */
const MOST_BYTES = 16_000_000;
/** In characters. */
const LONGEST_LINE = 300;

/**
 * The last lines of a portal's log, from the last start of an archive on: what came before is of another deployment. The
 * lines are the portal's own.
 *
 * @param file absolute
 * @throws SourceError for anything else than a regular file, and the file system's error
 */
export function lastLines(file: string, bundle: string): readonly string[] {
  const { descriptor, stats } = openFile(file);
  try {
    const length = Math.min(stats.size, MOST_BYTES);
    const bytes = Buffer.alloc(length);
    const read = readSync(descriptor, bytes, 0, length, stats.size - length);
    const lines = bytes.subarray(0, read).toString('utf8').split(/\r?\n/);
    const started = new RegExp(`(?:^|\\s)STOPPED ${literalPattern(bundle)}_\\d`);
    const last = lines.findLastIndex((line) => started.test(line));
    return lines.slice(last + 1);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * The line by which the portal says that it could not take a client extension: that of the extension, or that of its
 * archive. Undefined where there is none, which proves nothing: levels of logging can be lowered.
 */
export function failureIn(lines: readonly string[], id: string, archive: string): string | undefined {
  const patterns = [
    new RegExp(`Unable to (?:activate|modify) client extension LXC:${literalPattern(id)}(?![\\w-])`),
    new RegExp(`\\bERROR\\b.*(?<![\\w.-])${literalPattern(archive)}(?![\\w-])`),
    new RegExp(
      `OAuth 2 application ${literalPattern(id)} declares scope aliases with no registered provider`,
    ),
  ];
  const line = lines.findLast((each) => patterns.some((pattern) => pattern.test(each)));
  return line?.trim().slice(0, LONGEST_LINE);
}
