import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a temporary file and renames it, because several commands may run at once. */
export function replaceFile(file: string, content: Buffer): void {
  const temporary = `${file}.${process.pid}`;
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}
