import { closeSync, fchmodSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../diagnostics/error-reason';
import { temporaryName } from './temporary-name';

/**
 * Writes a file beside its place and moves it there: a reader sees either the old file or the new one. What was written
 * is removed when `write` fails. The umask makes no difference. All but `write` is synchronous: for a small file, most
 * of the time would be spent waiting for a thread.
 * @param write is given an open descriptor, which it does not close
 */
export async function replaceFile<T>(
  file: string,
  mode: number,
  write: (descriptor: number) => Promise<T>,
): Promise<T> {
  const { descriptor, temporary } = openBeside(file);
  try {
    const result = await writeAndClose(descriptor, mode, write);
    renameSync(temporary, file);
    return result;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

async function writeAndClose<T>(
  descriptor: number,
  mode: number,
  write: (descriptor: number) => Promise<T>,
): Promise<T> {
  try {
    fchmodSync(descriptor, mode);
    return await write(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Each of several runs that write the same file at the same time gets a temporary file of its own. */
function openBeside(file: string): { descriptor: number; temporary: string } {
  for (let attempt = 0; ; attempt++) {
    const temporary = join(dirname(file), temporaryName(basename(file), attempt));
    try {
      return { descriptor: openSync(temporary, 'wx', 0o600), temporary };
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}
