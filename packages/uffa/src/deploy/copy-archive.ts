import { futimesSync } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { fileSink } from '../archive/byte-sink';
import { removeLeftovers } from '../archive/remove-leftovers';
import { replaceFile } from '../archive/replace-file';
import { diagnostic } from '../diagnostics/diagnostic';
import { errorCode, reasonOf } from '../diagnostics/error-reason';
import { UffaError } from '../diagnostics/errors';

/**
 * Puts a copy in the place of a file in one step. The copy grows under a name that does not end in `.zip`, which the
 * portal leaves alone. It is newer than the file it replaces, even where the clock is coarse or was set back: the
 * portal takes an archive of the same time for the one that it has (acceptance.md 6).
 */
export async function copyArchive(from: string, to: string, signal: AbortSignal | undefined): Promise<void> {
  const source = await openArchive(from);
  try {
    removeLeftovers(to);
    const previous = await modified(to);
    await replaceFile(to, 0o644, async (descriptor) => {
      const sink = fileSink(descriptor);
      for await (const chunk of source.createReadStream({ autoClose: false })) {
        signal?.throwIfAborted();
        sink.append(chunk as Buffer);
      }
      // File systems round down: with half a millisecond more, whole milliseconds survive.
      const time = (Math.max(Date.now(), previous + 1) + 0.5) / 1000;
      futimesSync(descriptor, time, time);
    });
  } finally {
    await source.close();
  }
}

/** Packaging that replaces the archive in the meantime does not change what an open file holds. */
async function openArchive(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'r');
  } catch (error) {
    const reason = reasonOf(error);
    throw new UffaError(diagnostic('archive-unreadable', { archive: file, reason }), { cause: error });
  }
}

/** In whole milliseconds, which is as precise as Java reads it; 0 where there is no file. */
async function modified(file: string): Promise<number> {
  try {
    return Math.floor((await stat(file)).mtimeMs);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0;
    throw error;
  }
}
