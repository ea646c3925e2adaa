import { join } from 'node:path';
import { lockFilesIn } from 'uffa/inference';
import { readText } from './read-text';

/**
 * What each entry of a package begins with, in the lock files that Nx reads; a link into the workspace does not count.
 */
const entries: Readonly<Record<string, (name: string) => RegExp>> = {
  'package-lock.json': (name) => new RegExp(`"node_modules/${name}":\\s*\\{(?![^{}]*"link": true)`, 'g'),
  'pnpm-lock.yaml': (name) => new RegExp(`^ {2}'?/?${name}[@/][^\\s']*`, 'gm'),
  'yarn.lock': (name) => new RegExp(`^"?${name}@(?!workspace:|link:|portal:).*`, 'gm'),
  'bun.lock': (name) => new RegExp(`^\\s*"${name}": \\["${name}@(?!workspace:)`, 'gm'),
};

/**
 * Whether Nx knows a package by its bare name: the workspace's lock file has exactly one version of it. If there are
 * several lock files, each of them must, because it is up to Nx which one it reads. A task that names another package
 * as an input fails.
 */
export function isLocked(root: string, name: string): boolean {
  const files = lockFilesIn(root);
  return (
    files.length > 0 &&
    files.every((file) => versions(join(root, file.name), entries[file.name]?.(name)) === 1)
  );
}

function versions(file: string, entry: RegExp | undefined): number {
  const text = entry === undefined ? undefined : readText(file);
  return new Set(entry === undefined ? [] : text?.match(entry)).size;
}
