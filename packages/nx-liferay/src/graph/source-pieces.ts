import { posix } from 'node:path';
import type { Project, SourceSet } from 'uffa';
import { gradlePatternToNx, literalToNx, staticPrefix } from './gradle-pattern-to-nx';

/** One directory or file that packaging reads, or one pattern below it. */
export interface SourcePiece {
  /** Relative to the workspace root, POSIX: as far as the yaml names it without wildcards. */
  readonly path: string;
  /** Nx globs relative to the workspace root that match what is read, or more. */
  readonly globs: readonly string[];
}

/** Takes a source of a project apart by its patterns. */
export function sourcePieces(source: SourceSet, project: Pick<Project, 'path'>): readonly SourcePiece[] {
  const { base, include } = source;
  // Of one thing the disk need not be asked: a project is a directory.
  const kind = isWithin(project.path, base) ? 'directory' : source.kind;
  if (kind === 'file') return [{ path: base, globs: [literalToNx(base)] }];
  if (include === undefined || include.length === 0) {
    const directory = inDirectory(base, '**/*');
    return [{ path: base, globs: kind === 'directory' ? [directory] : [literalToNx(base), directory] }];
  }
  return include.map((pattern) => ({
    path: posix.join(base, staticPrefix(pattern)),
    globs: [
      // What does not exist yet may become a file, to which no pattern applies.
      ...(kind === 'directory' ? [] : [literalToNx(base)]),
      ...gradlePatternToNx(pattern).map((glob) => inDirectory(base, glob)),
    ],
  }));
}

/** An Nx fileset for a glob relative to the workspace root. */
export function filesetOf(glob: string, { path }: Pick<Project, 'path'>): string {
  // The root project's own files, to Nx, are only those of no other project.
  if (path === '.' || !isWithin(glob, path)) return `{workspaceRoot}/${glob}`;
  return `{projectRoot}/${glob.slice(path.length + 1)}`;
}

/** Whether a workspace-relative path is a directory or below it. */
export function isWithin(path: string, directory: string): boolean {
  return directory === '.' || path === directory || path.startsWith(`${directory}/`);
}

function inDirectory(directory: string, glob: string): string {
  return directory === '.' ? glob : `${literalToNx(directory)}/${glob}`;
}
