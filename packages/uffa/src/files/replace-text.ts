import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { replaceFile } from './replace-file';
import { writeAt } from './write-at';
import { writeError } from './write-error';

/**
 * Writes a text in place of a file, or of none, in one step; the directory is made where it is missing.
 *
 * @param name what diagnostics call the file
 * @throws UffaError where it cannot be written
 */
export async function replaceText(file: string, text: string, name: string): Promise<void> {
  try {
    mkdirSync(dirname(file), { recursive: true });
    await replaceFile(file, 0o644, (descriptor) => {
      writeAt(descriptor, Buffer.from(text), 0);
      return Promise.resolve();
    });
  } catch (error) {
    throw writeError(error, name, undefined);
  }
}
