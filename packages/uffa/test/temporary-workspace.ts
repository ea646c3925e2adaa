import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The files of a workspace: path to text. */
export type Files = Readonly<Record<string, string>>;

export interface TemporaryWorkspace {
  /** Absolute, without symbolic links. */
  readonly root: string;
  remove(): void;
}

/** Writes files into a fresh directory. */
export function temporaryWorkspace(files: Files): TemporaryWorkspace {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'uffa-')));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
