import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A temporary file, open for writing and reading. */
export interface ScratchFile {
  readonly handle: FileHandle;
  readonly close: () => Promise<void>;
}

/**
 * Opens a new file and takes its name away at once, so that nothing stays if the process is killed. Windows, and disks
 * behind FUSE or NFS, keep the directory of an open file: there both are removed when the file is closed.
 */
export async function openScratchFile(): Promise<ScratchFile> {
  const directory = await mkdtemp(join(tmpdir(), 'uffa-'));
  const remove = () => rm(directory, { recursive: true, force: true });
  try {
    const handle = await open(join(directory, 'scratch'), 'wx+', 0o600);
    await remove().catch(() => undefined);
    return { handle, close: () => handle.close().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}
