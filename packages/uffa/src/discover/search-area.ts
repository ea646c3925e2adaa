import { join, relative, sep } from 'node:path';
import { statsOf } from '../files/stats-of';
import { canonicalGlob, certainBeginning, isPattern } from '../globs/canonical-glob';
import type { Matches } from '../globs/linear-match';
import { compileShellGlob, compileShellPrefix } from '../globs/shell-glob';
import { directoriesBetween, isWithin } from '../files/is-within';

/** A directory in which projects are looked for, or all those that a pattern matches. */
export interface SearchArea {
  /** As the user wrote it. */
  readonly given: string;
  /** Where the search begins, relative to the workspace root. */
  readonly base: string;
  /** Which directories below the base are searched; each may be a project itself. Absent: the base, which is none. */
  readonly pattern?: {
    readonly matches: Matches;
    /** Whether something below a directory may match. */
    readonly mayMatchBelow: Matches;
  };
}

/** What the option `directories` means; nothing, `*` and `**` mean the whole workspace. */
export function searchAreas(workspaceRoot: string, directories: readonly string[]): readonly SearchArea[] {
  return (directories.length === 0 ? ['.'] : directories).map((given) => searchArea(workspaceRoot, given));
}

/** A directory that is called like a pattern is that directory. */
function searchArea(workspaceRoot: string, given: string): SearchArea {
  const glob = canonicalGlob(given);
  const path = searchPath(workspaceRoot, glob);
  if (/^\*\*?$/.test(glob)) return { given, base: '.' };
  if (!isPattern(glob) || isDirectory(join(workspaceRoot, path))) return { given, base: path };
  // The first character is that of a name, and starts no comment and no negation.
  const shellGlob = glob.replace(/^[#!]/, '\\$&');
  return {
    given,
    base: certainBeginning(glob),
    pattern: { matches: compileShellGlob(shellGlob), mayMatchBelow: compileShellPrefix(shellGlob) },
  };
}

/** The directory of an area from which a path below its base is searched; undefined if none is. */
export function searchedFrom({ base, pattern }: SearchArea, path: string): string | undefined {
  if (!isWithin(path, base)) return undefined;
  if (pattern === undefined) return base;
  return directoriesBetween(base, path).find(pattern.matches);
}

/** A way up means the root; of a directory that holds the workspace, only the workspace is searched. */
function searchPath(workspaceRoot: string, directory: string): string {
  const path = relative(workspaceRoot, join(workspaceRoot, directory)).split(sep).join('/');
  return /^(\.\.\/?)*$/.test(path) ? '.' : path;
}

export function isDirectory(path: string): boolean {
  return statsOf(path)?.isDirectory() === true;
}
