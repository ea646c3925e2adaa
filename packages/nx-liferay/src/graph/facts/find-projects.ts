import { join, posix } from 'node:path';
import {
  canonicalGlob,
  compileNioGlob,
  directoriesBetween,
  nestedRepository,
  projectAt,
  skippedDirectories,
  searchAreas,
  searchedFrom,
  type Project,
  type SearchArea,
} from 'uffa/inference';
import type { NormalizedOptions } from '../options';

export interface FoundProject {
  /** The file that Nx found, relative to the workspace root. */
  readonly file: string;
  readonly project: Project;
}

/** A search among the files that Nx found, and what it has found. */
export interface ProjectSearch {
  readonly areas: readonly SearchArea[];
  /** The paths of all projects in the areas, also of those that are excluded. */
  readonly inAreas: readonly string[];
  readonly projects: readonly FoundProject[];
}

type Where = Pick<NormalizedOptions, 'directories' | 'exclude'>;

/**
 * The projects among the files that Nx found, in their order: those that uffa's own walk would find (behaviour.md 2,
 * deviations D17, D18).
 */
export function findProjects(
  workspaceRoot: string,
  files: readonly string[],
  { directories, exclude }: Where,
): ProjectSearch {
  const fileOf = new Map([...files].reverse().map((file) => [posix.dirname(file), file]));
  const areas = searchAreas(workspaceRoot, directories);
  const isProject = projectFilter(new Set(fileOf.keys()), areas);
  const isExcluded = excludeFilter(exclude);
  const isInCopy = copyFilter(workspaceRoot, fileOf.has('.') ? 'projects-too' : 'directories-above', areas);
  const paths = [...new Set(files.map((file) => posix.dirname(file)))];
  const inAreas = paths.filter((path) => isProject(path) && !isInCopy(path));
  const projects = inAreas
    .filter((path) => !isExcluded(path))
    .map((path) => ({ file: fileOf.get(path) ?? '', project: projectAt(workspaceRoot, path) }));
  return { areas, inAreas, projects };
}

/**
 * Whether a walk in one of the areas would take a directory for a project, given all directories that hold a
 * project's file.
 */
function projectFilter(
  candidates: ReadonlySet<string>,
  areas: readonly SearchArea[],
): (path: string) => boolean {
  const isFrom = (area: SearchArea, path: string): boolean => {
    const { base } = area;
    const from = searchedFrom(area, path);
    if (from === undefined || skippedDirectories.has(posix.basename(base))) return false;
    if (path === base) return base === '.';
    const below = directoriesBetween(base, path);
    if (below.some((directory) => skippedDirectories.has(posix.basename(directory)))) return false;
    // Projects do not nest; but the base of a search is either not a project, or one that may have others below it.
    return !below.slice(Math.max(below.indexOf(from), 0), -1).some((directory) => candidates.has(directory));
  };
  return (path) => areas.some((area) => isFrom(area, path));
}

/**
 * Whether a project lies in a copy of the workspace inside itself. Each directory above the projects is looked at once;
 * the projects' own only where a whole workspace can look like one, since there may be thousands.
 */
function copyFilter(
  workspaceRoot: string,
  looked: 'projects-too' | 'directories-above',
  areas: readonly SearchArea[],
): (path: string) => boolean {
  const known = new Map<string, boolean>(
    ['.', ...areas.map(({ base }) => base)].map((path) => [path, false]),
  );
  const isCopy = (path: string): boolean => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const found =
      isCopy(posix.dirname(path)) || nestedRepository(join(workspaceRoot, path), workspaceRoot) !== undefined;
    known.set(path, found);
    return found;
  };
  return (path) => isCopy(looked === 'projects-too' ? path : posix.dirname(path));
}

function excludeFilter(globs: readonly string[]): (path: string) => boolean {
  const compiled = globs.map((glob) => compileNioGlob(canonicalGlob(glob)));
  return (path) => compiled.some((glob) => 'matches' in glob && glob.matches(path));
}
