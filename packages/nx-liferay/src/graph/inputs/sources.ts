import { posix } from 'node:path';
import {
  assembleSources,
  isWithin,
  namedSources,
  type ProjectManifest,
  type SourceSet,
} from 'uffa/inference';
import { pathIn } from '../../workspace/directories';
import type { Workspace } from '../facts/workspace';
import type { Inputs } from '../input';
import type { ProjectSetup } from '../facts/project-setup';
import type { NamedFilesets } from './named-filesets';
import { filesetsOf, sourcePieces, type SourcePiece } from './source-pieces';

/** What packaging a project reads, by who makes it. */
export interface Sources {
  /** Filesets of what is read whatever `assemble` says: the manifest, Dockerfile, LCP.json and the like. */
  readonly named: Inputs;
  /** Filesets of what `assemble` reads and the user keeps in the workspace: Nx hashes them. */
  readonly hashedInputs: Inputs;
  /** The directories and files that these are in, relative to the workspace root. */
  readonly hashedPaths: readonly string[];
  /** What these filesets were made from. */
  readonly hashedPieces: readonly SourcePiece[];
  /** Directories that are read whatever `assemble` says, relative to the workspace root. */
  readonly namedDirectories: readonly string[];
  /** Paths and globs relative to the project of what a build makes: git ignores them, and so does Nx's hash. */
  readonly buildOutputs: readonly string[];
  /** Paths relative to the workspace root of what other projects' builds make. */
  readonly outputsElsewhere: readonly string[];
  /** Whether something is read from `node_modules`. */
  readonly readsDependencies: boolean;
}

/**
 * Sorts the sources of a project, under all its profiles, by where they come from. Where the project has a build,
 * everything below `build/` and `dist/` counts as its work, even if git does not ignore it; where it only has a theme,
 * everything below `build/buildTheme`.
 */
export function sortSources(
  setup: ProjectSetup,
  workspace: Workspace,
  outputDirectories: readonly string[],
  filesets: NamedFilesets,
): Sources {
  const { project, manifests, misnamedFiles } = setup;
  const [anyManifest] = manifests;
  const outputs = outputDirectories.map((each) => pathIn(project.path, each));
  const isOutput = (path: string) => outputs.some((each) => isWithin(path, each));
  const pieces = manifests
    .flatMap((each) => assembleSources(each, noOutputs(each)))
    .filter(({ base }) => !isOutside(base))
    .flatMap((source) => sourcePieces(source, project));
  const assembled = pieces.filter((piece) => !isDependency(piece));
  const isIgnoredPath = (path: string) => workspace.isIgnored(path) || workspace.isIgnored(`${path}/`);
  const isIgnored = ({ path, sample }: SourcePiece) =>
    isIgnoredPath(path) || (sample !== path && isIgnoredPath(sample));
  const isOwn = ({ path }: SourcePiece) => isWithin(path, project.path);
  const isBuilt = (piece: SourcePiece) => isIgnored(piece) || isOutput(piece.path);
  const namedSets = namedSources(anyManifest, workspace.catalogueFile);
  const misnamed = misnamedFiles.map((name): SourceSet => ({
    kind: 'file',
    base: pathIn(project.path, name),
  }));
  const made = new Set(assembled.filter(isBuilt));
  const built = [...made].filter(isOwn);
  const kept = assembled.filter((piece) => !made.has(piece));
  return {
    named: [...namedSets, ...misnamed].flatMap((source) => filesets.of(source, project)),
    hashedInputs: kept.flatMap((piece) => filesetsOf(piece, project, workspace.holdsProject)),
    hashedPaths: outermost(kept.map(({ path }) => path)),
    hashedPieces: kept,
    namedDirectories: namedSets.flatMap(({ kind, include, base }) =>
      kind !== 'file' && include === undefined && workspace.exists(base) ? [base] : [],
    ),
    buildOutputs: outermost(
      built
        .flatMap(({ path, globs }) => (isIgnoredPath(path) || isOutput(path) ? [path] : globs.filter(isWild)))
        .map((path) => posix.relative(project.path, path)),
    ),
    outputsElsewhere: outermost(
      assembled.filter((piece) => !isOwn(piece) && isIgnored(piece)).map(({ path }) => path),
    ),
    readsDependencies: pieces.some(isDependency),
  };
}

/**
 * What a task makes is not there yet: not it is hashed, but what the task hashes. A step that also has a `from` reads
 * that where there is no such task, so it is hashed as if it were read.
 */
function noOutputs({ assemble }: ProjectManifest): Record<string, readonly string[]> {
  return Object.fromEntries(
    assemble.flatMap(({ from, fromTask }) =>
      from !== undefined || fromTask === undefined ? [] : [[fromTask.text, []]],
    ),
  );
}

/** What is outside the workspace is left out: packaging refuses it (deviation D8), and Nx could not hash it. */
function isOutside(path: string): boolean {
  return path === '..' || path.startsWith('../');
}

function isWild(glob: string): boolean {
  return /[*?]/.test(glob);
}

function isDependency({ path }: SourcePiece): boolean {
  return path.includes('node_modules') && path.split('/').includes('node_modules');
}

/** Sorted, without what lies within another of them. */
function outermost(paths: readonly string[]): readonly string[] {
  if (paths.length < 2) return paths;
  const sorted = [...new Set(paths)].sort();
  return sorted.filter((path) => !sorted.some((other) => other !== path && isWithin(path, other)));
}
