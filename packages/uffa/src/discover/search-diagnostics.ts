import { join, posix } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { nearestName } from '../diagnostics/nearest-name';
import { canonicalGlob, certainBeginning, isPattern } from '../globs/canonical-glob';
import { compileNioGlob } from '../globs/nio-glob';
import { MANIFEST_FILE } from './file-names';
import { directoriesIn } from '../files/entries-in';
import { isWithin } from '../files/is-within';
import { isDirectory, searchedFrom, type SearchArea } from './search-area';
import { isThere } from '../files/is-there';

/** A search for projects and what it has found. */
export interface Search {
  /** Absolute. */
  readonly workspaceRoot: string;
  readonly areas: readonly SearchArea[];
  readonly exclude: readonly string[];
  /** The paths of all projects in the areas, also of those that are excluded. */
  readonly found: readonly string[];
}

/** The directories and exclude patterns that match nothing, with what was probably meant. */
export function searchDiagnostics({ workspaceRoot, areas, exclude, found }: Search): readonly Diagnostic[] {
  return [
    ...areas.flatMap((area) => areaProblems(area, found, workspaceRoot)),
    ...exclude.flatMap((glob) => excludeProblems(glob, found, workspaceRoot)),
  ];
}

function areaProblems(
  area: SearchArea,
  found: readonly string[],
  workspaceRoot: string,
): readonly Diagnostic[] {
  const { given, base, pattern } = area;
  if (found.some((path) => searchedFrom(area, path) !== undefined)) return [];
  if (!isDirectory(join(workspaceRoot, base))) {
    const instead = nearestDirectory(base, workspaceRoot);
    return [diagnostic('search-directory-missing', { directory: given, ...asInstead(instead) })];
  }
  if (pattern !== undefined) {
    const isMissed = directoriesIn(join(workspaceRoot, base)).length > 0;
    return isMissed ? [diagnostic('search-directory-missing', { directory: given, instead: base })] : [];
  }
  const isProject = base !== '.' && isThere(join(workspaceRoot, base, MANIFEST_FILE));
  const instead = posix.dirname(base);
  return isProject ? [diagnostic('search-directory-is-project', { directory: given, instead })] : [];
}

/**
 * A pattern for any directory of some name may be there for what is to come, and a directory without client extensions
 * for Gradle's other projects.
 */
function excludeProblems(
  given: string,
  found: readonly string[],
  workspaceRoot: string,
): readonly Diagnostic[] {
  const glob = canonicalGlob(given);
  const compiled = compileNioGlob(glob);
  if ('error' in compiled || found.some(compiled.matches)) return [];
  const base = certainBeginning(glob);
  if (base === '.') return [];
  if (!isDirectory(join(workspaceRoot, base))) {
    const nearest = nearestDirectory(base, workspaceRoot);
    const isSame = nearest !== undefined && found.includes(nearest);
    return [diagnostic('exclude-matches-nothing', { glob: given, ...(isSame ? { instead: nearest } : {}) })];
  }
  const below = found.filter((path) => path !== base && isWithin(path, base));
  if (below.length === 0) return [];
  const instead = isPattern(glob) ? undefined : `${base}/**`;
  return [diagnostic('exclude-matches-nothing', { glob: given, ...asInstead(instead) })];
}

function asInstead(instead: string | undefined): { readonly instead?: string } {
  return instead === undefined ? {} : { instead };
}

/** The directory whose name is most like that of one which is not there; else the last one on the way that is there. */
function nearestDirectory(path: string, workspaceRoot: string): string | undefined {
  if (path.startsWith('..')) return undefined;
  let nearest = '.';
  for (const name of path.split('/')) {
    const names = directoriesIn(join(workspaceRoot, nearest));
    const same = names.includes(name) ? name : nearestName(name, names);
    if (same === undefined) break;
    nearest = posix.join(nearest, same);
  }
  return nearest === '.' ? undefined : nearest;
}
