import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './error-code';
import { temporaryName } from './temporary-name';

/**
 * Writes a file beside its place and moves it there: whoever looks, sees the old file or the new one.
 * What was written is removed when `write` fails. The umask does not matter.
 */
export async function replaceFile<T>(
  file: string,
  mode: number,
  write: (handle: FileHandle) => Promise<T>,
): Promise<T> {
  const { handle, temporary } = await openBeside(file);
  try {
    const result = await writeAndClose(handle, mode, write);
    await rename(temporary, file);
    return result;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function writeAndClose<T>(
  handle: FileHandle,
  mode: number,
  write: (handle: FileHandle) => Promise<T>,
): Promise<T> {
  try {
    await handle.chmod(mode);
    return await write(handle);
  } finally {
    await handle.close();
  }
}

/** Runs that write the same file at the same time get files of their own. */
async function openBeside(file: string): Promise<{ handle: FileHandle; temporary: string }> {
  for (let attempt = 0; ; attempt++) {
    const temporary = join(dirname(file), temporaryName(basename(file), attempt));
    try {
      return { handle: await open(temporary, 'wx', 0o600), temporary };
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}
