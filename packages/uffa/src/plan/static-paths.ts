import type { Entry } from '../entry';

const STATIC = 'static/';

/**
 * The paths that url wildcards are matched against: everything below `static/`, relative to it, directories and
 * the empty path included (behaviour.md 8.1). Undefined when there is no `static/`.
 */
export function staticPaths(entries: readonly Entry[]): readonly string[] | undefined {
  const files = entries
    .filter(({ path }) => path.startsWith(STATIC))
    .map(({ path }) => path.slice(STATIC.length));
  // A file called `static` is a tree of its own, with one path, the empty one.
  if (files.length === 0) return entries.some(({ path }) => `${path}/` === STATIC) ? [''] : undefined;
  return [...withDirectories(files)].sort();
}

function withDirectories(paths: readonly string[]): ReadonlySet<string> {
  const all = new Set(['']);
  for (const path of paths) {
    for (let end = path.length; end > 0 && !all.has(path.slice(0, end)); end = path.lastIndexOf('/', end - 1))
      all.add(path.slice(0, end));
  }
  return all;
}
