import { closeSync, futimesSync, readSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { fileSink } from '../zip/write/byte-sink';
import { removeLeftovers } from '../files/remove-leftovers';
import { replaceFile } from '../files/replace-file';
import { diagnostic } from '../diagnostics/diagnostic';
import { errorCode, reasonOf } from '../diagnostics/error-reason';
import { UffaError } from '../diagnostics/errors';
import type { OpenFile } from '../files/open-file';
import { openSource } from '../files/open-source';
import { sourceDiagnostic } from '../files/source-diagnostic';
import { SourceError } from '../files/source-error';
import { workspacePath } from '../files/workspace-path';

/** How many bytes are copied at a time. */
const READ = 1 << 18;

/**
 * Puts a copy in the place of a file in one step. The copy grows under a name that does not end in `.zip`, which the
 * portal leaves alone. It is newer than the file it replaces, even where the clock is coarse or was set back: the
 * portal takes an archive of the same time for the one that it has (acceptance.md 6).
 */
export async function copyArchive(
  { from, to }: { readonly from: string; readonly to: string },
  workspaceRoot: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { descriptor: source } = openArchive(from, workspaceRoot);
  try {
    removeLeftovers(to);
    const previous = await modified(to);
    await replaceFile(to, 0o644, async (descriptor) => {
      const sink = fileSink(descriptor);
      const memory = Buffer.allocUnsafe(READ);
      for (let length = READ; length > 0;) {
        // The signal, and the other projects, have their turn.
        await setImmediate();
        signal?.throwIfAborted();
        length = readSync(source, memory, 0, READ, null);
        sink.append(memory.subarray(0, length));
      }
      // File systems round down: with half a millisecond more, whole milliseconds survive.
      const time = (Math.max(Date.now(), previous + 1) + 0.5) / 1000;
      futimesSync(descriptor, time, time);
    });
  } finally {
    closeSync(source);
  }
}

/** Packaging that replaces the archive in the meantime does not change what an open file holds. */
function openArchive(file: string, workspaceRoot: string): OpenFile {
  try {
    return openSource(file, workspaceRoot);
  } catch (error) {
    const archive = workspacePath(workspaceRoot, file);
    const found =
      error instanceof SourceError
        ? sourceDiagnostic(error, archive)
        : diagnostic('archive-unreadable', { archive: file, reason: reasonOf(error) });
    throw new UffaError(found, { cause: error });
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
