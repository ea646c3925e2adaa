import { posix } from 'node:path';
import { directoriesBetween, isWithin, type Project, type SourceSet } from 'uffa/inference';
import { fileToNx, gradlePatternToNx, literalToNx, staticPrefix } from '../facts/gradle-pattern-to-nx';

/** One directory or file that packaging reads, or one pattern below it. */
export interface SourcePiece {
  /** Relative to the workspace root, POSIX: as far as the yaml names it without wildcards. */
  readonly path: string;
  /** An example of a path that it matches, for rules that look at names. */
  readonly sample: string;
  /** Nx globs relative to the workspace root that match what is read, or more. */
  readonly globs: readonly string[];
  /** Whether everything in a directory is read. */
  readonly isWhole: boolean;
}

/** Splits a source of a project by its patterns. */
export function sourcePieces(source: SourceSet, project: Pick<Project, 'path'>): readonly SourcePiece[] {
  const { base, include } = source;
  // The disk need not be asked about the project itself: it is a directory.
  const kind = isWithin(project.path, base) ? 'directory' : source.kind;
  if (kind === 'file') return [{ path: base, sample: base, globs: [literalToNx(base)], isWhole: false }];
  if (include === undefined || include.length === 0) {
    const directory = inDirectory(base, '**/*');
    return [
      {
        path: base,
        sample: base,
        globs: kind === 'directory' ? [directory] : [literalToNx(base), directory],
        isWhole: true,
      },
    ];
  }
  return include.map((pattern) => ({
    path: posix.join(base, staticPrefix(pattern)),
    sample: posix.join(base, pattern.replace(/[*?]+/g, 'any-name')),
    globs: [
      // Something that does not exist yet may become a file, to which no pattern applies.
      ...(kind === 'directory' ? [] : [fileToNx(base)]),
      ...gradlePatternToNx(pattern).map((glob) => inDirectory(base, glob)),
    ],
    isWhole: false,
  }));
}

/**
 * The Nx filesets of a piece. Nx does not count the files of nested projects among a project's own, so what may lie in
 * one is named from the workspace root.
 */
export function filesetsOf(
  { path, globs }: SourcePiece,
  project: Pick<Project, 'path'>,
  holdsProject: (directory: string) => boolean,
): readonly string[] {
  const isCounted = project.path !== '.' && !directoriesBetween(project.path, path).some(holdsProject);
  return isCounted ? ownFilesets({ globs }, project) : globs.map(workspaceFileset);
}

/** The Nx filesets of a piece that lies in no nested project. */
export function ownFilesets(
  { globs }: Pick<SourcePiece, 'globs'>,
  { path }: Pick<Project, 'path'>,
): readonly string[] {
  if (path === '.') return globs.map(workspaceFileset);
  return globs.map((glob) =>
    isWithin(glob, path) ? `{projectRoot}/${glob.slice(path.length + 1)}` : workspaceFileset(glob),
  );
}

function workspaceFileset(glob: string): string {
  return `{workspaceRoot}/${glob}`;
}

function inDirectory(directory: string, glob: string): string {
  return directory === '.' ? glob : `${literalToNx(directory)}/${glob}`;
}
