import { existsSync, readFileSync } from 'node:fs';

/** A file's text; undefined where there is no such file or it can't be read. */
export function readText(file: string): string | undefined {
  // Most files that are asked for are not there, and exceptions are expensive.
  if (!existsSync(file)) return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
