import { join, posix } from 'node:path';
import {
  compileNioGlob,
  isWithin,
  nestedRepository,
  projectAt,
  prunedNames,
  type Project,
} from 'uffa/inference';
import type { NormalizedOptions } from './options';

export interface FoundProject {
  /** The file that Nx found, relative to the workspace root. */
  readonly file: string;
  readonly project: Project;
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
): readonly FoundProject[] {
  const roots = directories.length === 0 ? ['.'] : directories.map(searchRoot);
  const fileOf = new Map([...files].reverse().map((file) => [posix.dirname(file), file]));
  const isProject = projectFilter(new Set(fileOf.keys()), roots);
  const isExcluded = excludeFilter(exclude);
  const isInCopy = copyFilter(workspaceRoot, fileOf.has('.') ? 'projects-too' : 'directories-above', roots);
  return [...new Set(files.map((file) => posix.dirname(file)))]
    .filter((path) => isProject(path) && !isExcluded(path) && !isInCopy(path))
    .map((path) => ({ file: fileOf.get(path) ?? '', project: projectAt(workspaceRoot, path) }));
}

/**
 * A leading slash means the workspace's root, and of a directory that holds the workspace, only the workspace is
 * searched.
 */
function searchRoot(directory: string): string {
  return posix.relative('/', posix.join('/', directory)) || '.';
}

/**
 * Whether a walk from one of the roots would take a directory for a project, given all directories that hold a
 * project's file.
 */
function projectFilter(candidates: ReadonlySet<string>, roots: readonly string[]): (path: string) => boolean {
  const isFrom = (root: string, path: string): boolean => {
    if (path === root) return root === '.';
    if (!isWithin(path, root) || prunedNames.has(posix.basename(root))) return false;
    const names = (root === '.' ? path : path.slice(root.length + 1)).split('/');
    if (names.some((name) => prunedNames.has(name))) return false;
    // Projects do not nest; but the root that is searched is either not a project, or one that may have others below
    // it.
    return !names.slice(1).some((_, index) => candidates.has(posix.join(root, ...names.slice(0, index + 1))));
  };
  return (path) => roots.some((root) => isFrom(root, path));
}

/**
 * Whether a project lies in a copy of the workspace inside itself. Each directory above the projects is looked at once;
 * the projects' own only where a whole workspace can look like one, since there may be thousands.
 */
function copyFilter(
  workspaceRoot: string,
  looked: 'projects-too' | 'directories-above',
  roots: readonly string[],
): (path: string) => boolean {
  const known = new Map<string, boolean>(['.', ...roots].map((path) => [path, false]));
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
  const compiled = globs.map(compileNioGlob);
  return (path) => compiled.some((glob) => 'matches' in glob && glob.matches(path));
}
