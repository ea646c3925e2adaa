import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

import type { FileAccess } from './record-file-access';

/**
 * Makes appear what planning asked for and did not find, and, in each directory that it listed, one more file of each
 * kind that is there: whatever answer it had got would be another one now.
 * @returns the new files, relative to the root
 */
export function plantFiles(root: string, accesses: readonly FileAccess[]): readonly string[] {
  const missing = accesses
    .filter(({ kind, path }) => kind !== 'list' && !existsSync(join(root, path)))
    .map(({ path }) => path)
    .filter((path) => isDirectory(join(root, dirname(path))));
  for (const path of missing) writeFileSync(join(root, path), '{}\n');
  const listed = accesses.filter(({ kind, path }) => kind === 'list' && isDirectory(join(root, path)));
  const siblings = listed.flatMap(({ path }) => plantSiblings(root, path));
  return [...missing, ...siblings].sort();
}

/** `main.js` gets `main.planted.js` beside it, with the same content. */
function plantSiblings(root: string, directory: string): readonly string[] {
  const files = readdirSync(join(root, directory), { withFileTypes: true }).filter((each) => each.isFile());
  const byExtension = new Map(files.map(({ name }) => [posix.extname(name), name]));
  return [...byExtension].map(([extension, name]) => {
    const planted = posix.join(directory, `${posix.basename(name, extension)}.planted${extension}`);
    mkdirSync(join(root, directory), { recursive: true });
    copyFileSync(join(root, directory, name), join(root, planted));
    return planted;
  });
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
