import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import { usualMode, type TreeEntry } from './tree-entry';

/** Everything below a directory, links as links. */
export function readDirectory(root: string): readonly TreeEntry[] {
  return entriesBelow(root, '');
}

function entriesBelow(root: string, prefix: string): readonly TreeEntry[] {
  return readdirSync(join(root, prefix)).flatMap((name) => entriesAt(root, `${prefix}${name}`));
}

function entriesAt(root: string, path: string): readonly TreeEntry[] {
  const file = join(root, path);
  const stats = lstatSync(file);
  const mode = stats.mode & 0o777;
  if (stats.isSymbolicLink()) return [{ kind: 'link', path, target: readlinkSync(file) }];
  if (!stats.isDirectory()) return [{ kind: 'file', path, mode, content: readFileSync(file) }];
  const below = entriesBelow(root, `${path}/`);
  return below.length === 0 || mode !== usualMode.directory
    ? [{ kind: 'directory', path, mode }, ...below]
    : below;
}

/** Makes a directory with these entries in it; one that exists gets them besides what it has. */
export function writeDirectory(root: string, entries: readonly TreeEntry[]): void {
  mkdirSync(root, { recursive: true });
  for (const entry of entries) {
    const file = join(root, entry.path);
    mkdirSync(entry.kind === 'directory' ? file : dirname(file), { recursive: true });
    if (entry.kind === 'link') symlinkSync(entry.target, file);
    if (entry.kind === 'file') writeFileSync(file, entry.content);
  }
  // Last, and the deepest first: a directory that nobody may write to gets its content before.
  for (const entry of [...entries].reverse()) {
    if (entry.kind !== 'link' && entry.mode !== usualMode[entry.kind])
      chmodSync(join(root, entry.path), entry.mode);
  }
}
