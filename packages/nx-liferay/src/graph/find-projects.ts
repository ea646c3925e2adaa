import { posix } from 'node:path';
import { compileNioGlob, projectAt, prunedNames, type Project } from 'uffa';
import type { NormalizedOptions } from './options';
import { isWithin } from './source-pieces';

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
  const roots = directories.length === 0 ? ['.'] : directories.map(withoutFinalSlash);
  const isExcluded = excludeFilter(exclude);
  const reached = files
    .map((file) => ({ file, path: posix.dirname(file) }))
    .filter(({ path }) => roots.some((root) => isReached(path, root)));
  const byPath = new Map([...reached].reverse().map(({ file, path }) => [path, file]));
  return reached
    .filter(({ file, path }) => byPath.get(path) === file)
    .filter(({ path }) => !parents(path).some((parent) => byPath.has(parent)) && !isExcluded(path))
    .map(({ file, path }) => ({ file, project: projectAt(workspaceRoot, path) }));
}

function withoutFinalSlash(directory: string): string {
  return posix.normalize(directory).replace(/(.)\/$/, '$1');
}

/** Whether a walk from a root comes to a directory: below the root, and through no directory that it leaves out. */
function isReached(path: string, root: string): boolean {
  if (!isWithin(path, root)) return false;
  const steps = root === '.' ? path : posix.join(posix.basename(root), posix.relative(root, path));
  return !steps.split('/').some((name) => prunedNames.has(name));
}

function excludeFilter(globs: readonly string[]): (path: string) => boolean {
  const compiled = globs.map(compileNioGlob);
  return (path) => compiled.some((glob) => 'matches' in glob && glob.matches(path));
}

/** The directories above one, without the workspace's root: a project there may have others below it. */
function parents(path: string): readonly string[] {
  const parent = posix.dirname(path);
  return parent === '.' ? [] : [parent, ...parents(parent)];
}
