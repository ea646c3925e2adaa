import { renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a temporary file and renames it, because several commands may run at once. A link in the place of either is
 * replaced, never followed.
 */
export function replaceFile(file: string, content: Buffer): void {
  const temporary = `${file}.${process.pid}`;
  try {
    rmSync(temporary, { force: true });
    writeFileSync(temporary, content, { flag: 'wx' });
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}
