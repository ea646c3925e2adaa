import { chmodSync, mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';

import { workspaceFiles } from './workspace-files';

/** What must not matter to an archive. */
export interface Circumstances {
  /** Part of the path of the workspace. */
  readonly place: string;
  readonly umask: number;
  readonly timeZone: string;
  readonly locale: string;
  /** The order in which the files are created. */
  readonly order: 'forwards' | 'backwards';
  readonly modified: Date;
}

/** Writes the workspace under the given circumstances and returns its root. */
export function writeWorkspace({ place, umask, order, modified }: Circumstances): string {
  const root = mkdtempSync(join(tmpdir(), place));
  const files = Object.entries(workspaceFiles);
  for (const [path, text] of order === 'forwards' ? files : files.toReversed()) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    chmodSync(file, (path.endsWith('.sh') ? 0o777 : 0o666) & ~umask);
    utimesSync(file, modified, modified);
  }
  return root;
}
