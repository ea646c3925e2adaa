import { lstatSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import {
  compileShellGlob,
  compileShellPrefix,
  isExcludedByDefault,
  isWithin,
  noteContent,
} from 'uffa/inference';
import { pathIn } from '../../workspace/directories';
import type { Workspace } from '../facts/workspace';
import type { ProjectSetup } from '../facts/project-setup';
import type { SourcePiece } from './source-pieces';
import type { Sources } from './sources';
import type { TargetsWork } from './targets-work';

/** What is packaged and Nx does not hash, because git ignores it or a link leads there. */
export interface UnhashedSources {
  /**
   * Files and links that `assemble` takes, or that are taken by their names; with what a link leads to. As an option of
   * the targets they are hashed, so that no archive from before comes from the cache: packaging runs, and says what is
   * wrong with them.
   */
  readonly listed: readonly string[];
  /** Whether there is something that packaging takes without a word: then nothing is cached. */
  readonly isTaken: boolean;
}

type Context = Pick<ProjectSetup, 'project'> & {
  readonly sources: Pick<Sources, 'hashedPieces' | 'namedDirectories'>;
  readonly workspace: Pick<Workspace, 'entriesOf' | 'exists' | 'isIgnored' | 'root'>;
  /** What targets make: what these hash counts in its place. */
  readonly made: TargetsWork;
};

/** Files of the project that packaging takes by their names. */
const namedFiles: readonly string[] = [
  'Dockerfile',
  'LCP.json',
  'gradle.properties',
  'liferay-plugin-package.properties',
  'package.json',
];

/** Looks for them where packaging will read: Nx's hash can't tell whether they are there. */
export function unhashedSources({ project, sources, workspace, made }: Context): UnhashedSources {
  const { root, exists, isIgnored } = workspace;
  const named = namedFiles.map((name) => pathIn(project.path, name)).filter(exists);
  const ofSteps = byPath(sources.hashedPieces).flatMap(([path, pieces]) => [
    ...linksTo(path, project.path, root),
    ...unhashedBelow(path, { workspace, made, ...reachOf(path, pieces) }),
  ]);
  const everything = { matches: () => true, mayReach: () => true };
  const ofDirectories = sources.namedDirectories.flatMap((path) => [
    ...linksTo(path, project.path, root),
    ...unhashedBelow(path, { workspace, made, ...everything }),
  ]);
  return {
    listed: [...new Set([...named.flatMap((path) => linkAt(path, root)), ...ofSteps])].sort(),
    isTaken: ofDirectories.length > 0 || named.some(isIgnored),
  };
}

function byPath(pieces: readonly SourcePiece[]): readonly (readonly [string, readonly SourcePiece[]])[] {
  const paths = [...new Set(pieces.map(({ path }) => path))];
  return paths.map((path) => [path, pieces.filter((piece) => piece.path === path)]);
}

interface Reach {
  /** Whether a file is taken. */
  readonly matches: (path: string) => boolean;
  /** Whether something in a directory may be. */
  readonly mayReach: (directory: string) => boolean;
}

/** What the patterns of pieces reach; most directories are taken as a whole. */
function reachOf(path: string, pieces: readonly SourcePiece[]): Reach {
  if (pieces.some(({ isWhole }) => isWhole)) return { matches: () => true, mayReach: () => true };
  const globs = pieces
    .flatMap((piece) => piece.globs)
    // The first character is that of a name, and starts no comment and no negation.
    .map((glob) => glob.replace(/^[#!]/, '\\$&'));
  const files = globs.map((glob) => compileShellGlob(glob, 'matched'));
  const directories = globs.map((glob) => compileShellPrefix(glob, 'matched'));
  return {
    matches: (file) => files.some((matches) => matches(file)),
    mayReach: (directory) => directory === path || directories.some((mayMatch) => mayMatch(directory)),
  };
}

interface Walk extends Reach, Pick<Context, 'made'> {
  readonly workspace: Pick<Workspace, 'entriesOf' | 'isIgnored' | 'root'>;
}

function unhashedBelow(directory: string, walk: Walk, isHidden = false): readonly string[] {
  const { matches, mayReach, made, workspace } = walk;
  return workspace.entriesOf(directory).flatMap((entry): readonly string[] => {
    const { name } = entry;
    const path = pathIn(directory, name);
    if (unhashedNames.has(name) || isExcludedByDefault(name) || made.isMade(path)) return [];
    if (entry.isSymbolicLink()) {
      return matches(path) || mayReach(path) ? linkAt(path, workspace.root) : [];
    }
    if (entry.isDirectory()) {
      return mayReach(path) ? unhashedBelow(path, walk, isHidden || workspace.isIgnored(`${path}/`)) : [];
    }
    return made.isKnown && matches(path) && (isHidden || workspace.isIgnored(path)) ? [path] : [];
  });
}

/** What Nx hashes in no case, and packaging knows of. */
const unhashedNames: ReadonlySet<string> = new Set(['.git', '.nx', 'node_modules']);

/** The links on the way to a path, which is taken itself: the first in the project, or the path. */
function linksTo(path: string, projectPath: string, root: string): readonly string[] {
  if (path === projectPath || path === '.') return [];
  const start = projectPath === '.' ? 0 : projectPath.length + 1;
  const [first = ''] = isWithin(path, projectPath) ? path.slice(start).split('/') : [];
  const paths = new Set(first === '' ? [path] : [pathIn(projectPath, first), path]);
  return [...paths].flatMap((each) => linkAt(each, root));
}

function linkAt(path: string, root: string): readonly string[] {
  const file = join(root, path);
  noteContent(file);
  try {
    return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true
      ? [`${path} -> ${readlinkSync(file)}`]
      : [];
  } catch {
    // A path through a file leads nowhere.
    return [];
  }
}
