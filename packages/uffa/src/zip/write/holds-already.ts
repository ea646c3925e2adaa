import { open, type FileHandle } from 'node:fs/promises';
import { errorCode } from '../../diagnostics/error-reason';
import type { Entry } from '../../entry';
import { entryBlocks } from './entry-blocks';
import { knownSize } from '../pack/known-size';
import { sharedMemory } from './source-blocks';
import { archiveBlocks } from './zip-bytes';

/** Whether a file has the entry's content and mode. */
export async function holdsAlready(path: string, entry: Entry, mode: number): Promise<boolean> {
  const handle = await openIfThere(path);
  if (handle === undefined) return false;
  try {
    const { mode: fileMode, size } = await handle.stat();
    if ((fileMode & 0o777) !== mode) return false;
    if (size !== (knownSize(entry.content) ?? size)) return false;
    return await hasSameBytes(handle, size, entry);
  } finally {
    await handle.close();
  }
}

/** A file that may not be read counts as different: one that may be read takes its place. */
async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'EACCES') return undefined;
    throw error;
  }
}

async function hasSameBytes(handle: FileHandle, size: number, entry: Entry): Promise<boolean> {
  let position = 0;
  for await (const { data } of entryBlocks(entry, { archiveBlocks, memory: sharedMemory() })) {
    const there = Buffer.alloc(data.length);
    const { bytesRead } = await handle.read(there, 0, data.length, position);
    if (bytesRead < data.length || !there.equals(data)) return false;
    position += data.length;
  }
  return position === size;
}
