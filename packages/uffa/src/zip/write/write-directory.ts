import { chmodSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from '../../diagnostics/error-reason';
import type { Entry, Uffa } from '../../entry';
import { holdDirectory } from '../../files/hold-directory';
import { requireNoLink } from '../../files/require-no-link';
import { archiveMembers } from './archive-members';
import { fileSink } from './byte-sink';
import { entryBlocks } from './entry-blocks';
import { holdsAlready } from './holds-already';
import { modeOf } from './member-mode';
import { removeOthers } from './remove-others';
import { replaceFile } from '../../files/replace-file';
import { sharedMemory } from './source-blocks';
import { writeError } from '../../files/write-error';
import type { WriteOptions } from './write-options';
import { archiveBlocks } from './zip-bytes';

/** What `writeDirectory` has done. */
export interface WrittenDirectory {
  readonly directory: string;
  /** Files that are new or have another content. */
  readonly written: number;
  /** Files, links and directories that do not belong there; one with all that was below it counts once. */
  readonly removed: number;
  /** Files that were left as they are. */
  readonly unchanged: number;
}

/**
 * Makes a directory hold exactly the entries of an archive, touching only what differs. Symbolic links in it are
 * replaced, never followed. Archives inside the archive become zip files.
 * @throws UffaError when a source cannot be read, the directory cannot be written, or once `signal` is aborted
 */
export async function writeDirectory(
  uffa: Uffa,
  directory: string,
  options: WriteOptions = {},
): Promise<WrittenDirectory> {
  try {
    return await synchronize(uffa, directory, options);
  } catch (error) {
    throw writeError(error, options.outputName ?? directory, options.signal);
  }
}

async function synchronize(
  uffa: Uffa,
  directory: string,
  { signal, onProgress, within = directory, outputName: name = directory }: WriteOptions,
): Promise<WrittenDirectory> {
  signal?.throwIfAborted();
  const members = archiveMembers(uffa.entries);
  const place = { within, name };
  requireNoLink(directory, place);
  mkdirSync(directory, { recursive: true });
  const held = holdDirectory(directory, place);
  // Asked again each time that something below is about to be deleted or written, with nothing waited for in between:
  // what is there may change meanwhile.
  const requireReal = (path: string) => requireNoLink(join(directory, path), place);
  try {
    const removed = await removeOthers(held.path, members, requireReal);
    const counts = { written: 0, unchanged: 0 };
    for (const member of members) {
      signal?.throwIfAborted();
      const path = join(held.path, member.name);
      if (member.entry === undefined) {
        requireReal(member.name);
        mkdirSync(path, { recursive: true });
        chmodSync(path, modeOf(member));
        continue;
      }
      const requirePlace = () => requireReal(dirname(member.name));
      counts[await updateFile(path, member.entry, modeOf(member), requirePlace)]++;
      onProgress?.(counts.written + counts.unchanged);
    }
    return { directory, removed, ...counts };
  } finally {
    held.release();
  }
}

/** How often a file is tried that another run takes away while it is being written. */
const attempts = 3;

/**
 * Another run that makes the same directory removes, once, what does not belong there: that can be the temporary file
 * of this one.
 */
async function updateFile(
  path: string,
  entry: Entry,
  mode: number,
  requirePlace: () => void,
): Promise<'written' | 'unchanged'> {
  for (let attempt = 1; ; attempt++) {
    if (await holdsAlready(path, entry, mode)) return 'unchanged';
    try {
      requirePlace();
      await writeEntry(path, entry, mode);
      return 'written';
    } catch (error) {
      if (errorCode(error) !== 'ENOENT' || attempt === attempts) throw error;
    }
  }
}

async function writeEntry(path: string, entry: Entry, mode: number): Promise<void> {
  await replaceFile(path, mode, async (descriptor) => {
    const sink = fileSink(descriptor);
    const sources = { archiveBlocks, memory: sharedMemory() };
    for await (const { data } of entryBlocks(entry, sources)) sink.append(data);
  });
}
