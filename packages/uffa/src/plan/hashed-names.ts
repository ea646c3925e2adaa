import { posix } from 'node:path';

/** What bundlers put before a file's extension, or before `.min` and the like. */
const HASH = /([.\-_])(?=[A-Za-z0-9]*\d)[A-Za-z0-9]{8,64}(?=\.)/;

/** A name that bundlers give to several files of one build. */
const SHARED_NAMES: ReadonlySet<string> = new Set(['', 'chunk']);

/**
 * Groups of paths that differ in nothing but the hash in the file's name: most often one build's file and an earlier
 * one's.
 */
export function sameButForHash(paths: readonly string[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const name = posix.basename(path);
    const hash = HASH.exec(name);
    if (hash === null || SHARED_NAMES.has(name.slice(0, hash.index))) continue;
    const key = posix.join(posix.dirname(path), name.replace(HASH, '$1*'));
    groups.set(key, [...(groups.get(key) ?? []), path]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
