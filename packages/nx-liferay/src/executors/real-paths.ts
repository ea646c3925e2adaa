import { readdirSync, realpathSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { statsOf } from 'uffa/inference';

/** Where a file really is that a path of the workspace names; both relative to its root. */
export type RealPath = (path: string) => string;

/** Finds out of each directory once where it is and which links are in it. */
export function realPaths(workspaceRoot: string): RealPath {
  const realRoot = realpathSync.native(workspaceRoot);
  const inWorkspace = (path: string) =>
    relative(realRoot, realpathSync.native(join(workspaceRoot, path)))
      .split(sep)
      .join('/');
  const known = new Map<string, Directory>();
  const directoryAt = (path: string): Directory => {
    const found = known.get(path);
    if (found !== undefined) return found;
    const directory = { real: inWorkspace(path), links: linksIn(join(workspaceRoot, path)) };
    known.set(path, directory);
    return directory;
  };
  return (path) => {
    const { real, links } = directoryAt(posix.dirname(path));
    const name = posix.basename(path);
    return links.has(name) ? inWorkspace(path) : posix.join(real, name);
  };
}

interface Directory {
  readonly real: string;
  /** The names of symbolic links in it. */
  readonly links: ReadonlySet<string>;
}

/** A path below a file, which a user may have put where a directory is expected, leads through no link. */
function linksIn(directory: string): ReadonlySet<string> {
  if (statsOf(directory)?.isDirectory() !== true) return new Set();
  const entries = readdirSync(directory, { withFileTypes: true });
  return new Set(entries.filter((entry) => entry.isSymbolicLink()).map(({ name }) => name));
}
