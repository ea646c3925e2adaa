import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Uffa } from '../../entry';
import { requireNoLink } from '../../files/require-no-link';
import { archiveMembers } from './archive-members';
import { fileSink } from './byte-sink';
import { removeLeftovers } from '../../files/remove-leftovers';
import { replaceFile } from '../../files/replace-file';
import { writeError } from '../../files/write-error';
import type { WriteOptions } from './write-options';
import { writeZipBytes } from './zip-bytes';

/** What `writeZip` has written. */
export interface WrittenZip {
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  /** Files in it; the entries of directories are not counted. */
  readonly entries: number;
}

/**
 * Writes an archive. The same entries give the same bytes, whatever the clock, the time zone, the umask and the files'
 * times are. The file is replaced in one step at the end.
 * @throws UffaError when a source cannot be read, the file cannot be written, or once `signal` is aborted
 */
export async function writeZip(uffa: Uffa, file: string, options: WriteOptions = {}): Promise<WrittenZip> {
  const { signal, outputName = file, within = dirname(file) } = options;
  try {
    // It may be that nothing below waits for anything, and signals of the system are only delivered to a process that
    // waits.
    await setImmediate();
    signal?.throwIfAborted();
    const members = archiveMembers(uffa.entries);
    requireNoLink(dirname(file), { within, name: outputName });
    mkdirSync(dirname(file), { recursive: true });
    removeLeftovers(file);
    const size = await replaceFile(file, 0o644, async (descriptor) => {
      const sink = fileSink(descriptor);
      await writeZipBytes(members, sink, options);
      return sink.size;
    });
    return { file, size, entries: uffa.entries.length };
  } catch (error) {
    throw writeError(error, outputName, signal);
  }
}
