import { join, posix } from 'node:path';
import { requireNoLink, UffaError } from 'uffa';
import { isWithin } from 'uffa/inference';
import type { KeptByGit } from '../../workspace/kept-by-git';
import { buildMemory } from './build-memory';
import type { DeclaredOutputs } from './declared-outputs';
import { filesBelow, type FoundBelow } from './files-below';

/** A project whose outputs are emptied before its build. */
export interface BuiltProject extends DeclaredOutputs {
  /** Absolute. */
  readonly root: string;
  /** Relative to the workspace root. */
  readonly path: string;
  /** The directories of projects within it, relative to it. */
  readonly nested: ReadonlySet<string>;
}

/** What is removed; paths are relative to the project. */
export interface Emptying {
  readonly files: readonly string[];
  /** Those in which files are removed, which go with the last file. */
  readonly directories: readonly string[];
  /** The directories or files of outputs from which something is removed. */
  readonly bases: readonly string[];
}

const nothing: Emptying = { files: [], directories: [], bases: [] };

/** They keep a directory in git, and are no sources. */
const placeholders: ReadonlySet<string> = new Set(['.gitkeep', '.keep', '.gitignore']);

/**
 * What an earlier build has left in the outputs of a project: files that git ignores, in outputs that hold nothing that is
 * kept in git, lie behind no link, and are nobody else's. With them goes what compilers remember, or they would skip
 * what is gone; where that can't be removed, nothing is.
 *
 * @throws the file system's error
 */
export function planEmptying(project: BuiltProject, git: KeptByGit): Emptying {
  const bases = [...new Set(project.made.map(({ base }) => base))].filter(
    (base) => base !== '.' && !isBehindLink(base, project),
  );
  if (bases.length === 0) return nothing;
  const sources = git.tracked(bases).filter((file) => !placeholders.has(posix.basename(file)));
  const free = bases.filter((base) => !sources.some((file) => isWithin(file, base)));
  if (free.length === 0) return nothing;
  const found = free.map((base) => ({ base, ...builtBelow(base, project) }));
  const memory = buildMemory(project.root, isForeign(project));
  const ignored = git.ignored([...new Set([...found.flatMap(({ files }) => files), ...memory.files])]);
  const mayGo = (file: string) => ignored.has(file) && !isOthers(file, project);
  if (memory.liesElsewhere || !memory.files.every(mayGo)) return nothing;
  const emptied = found.map((each) => ({ ...each, files: each.files.filter((file) => ignored.has(file)) }));
  return {
    files: [...new Set([...emptied.flatMap(({ files }) => files), ...memory.files])].sort(),
    directories: [
      ...new Set(emptied.flatMap(({ base, directories }) => directories.filter((path) => path !== base))),
    ],
    bases: emptied.filter(({ files }) => files.length > 0).map(({ base }) => base),
  };
}

/** The files and directories below a path that the build is said to make. */
export function builtBelow(base: string, project: BuiltProject): FoundBelow {
  const { files, directories } = filesBelow(project.root, base, isForeign(project));
  const isBuilt = (path: string) => project.made.some(({ takes }) => takes(path)) && !isOthers(path, project);
  return { files: files.filter(isBuilt), directories: directories.filter(isBuilt) };
}

function isOthers(path: string, { others }: BuiltProject): boolean {
  return others.some(({ takes }) => takes(path));
}

function isForeign({ nested }: BuiltProject): (path: string, names: ReadonlySet<string>) => boolean {
  return (path, names) => nested.has(path) || names.has('.git');
}

function isBehindLink(base: string, { root, path }: BuiltProject): boolean {
  try {
    requireNoLink(join(root, base), { within: root, name: posix.join(path, base) });
    return false;
  } catch (error) {
    if (error instanceof UffaError) return true;
    throw error;
  }
}
