import { join } from 'node:path';
import { statsOf } from '../files/stats-of';
import { walk, type Walked, type WalkProblem } from '../files/walk';

/** A directory that appears in the tree without being merged. */
export interface Mount {
  /** POSIX path with a final slash. */
  readonly at: string;
  /** Absolute. */
  readonly directory: string;
}

/**
 * A theme and all that it is built upon, as one tree of files that is not written to disk: Clay looks for the theme's
 * `_clay_variables.scss` beside itself, so the files have to lie as if they were copied over one another.
 */
export interface ThemeTree {
  /** Absolute paths of the merged layers' files by their POSIX path, sorted. */
  readonly files: ReadonlyMap<string, string>;
  /**
   * The directories that the merged files take precedence over: packages below `css/`, and the libraries that style
   * sheets import from.
   */
  readonly mounts: readonly Mount[];
  /** What the files must really be in, absolute: the workspace, and the packages that are installed. */
  readonly roots: readonly string[];
}

/** Layers that lie over one another. */
export interface MergedLayers {
  readonly files: ThemeTree['files'];
  readonly problems: readonly WalkProblem[];
}

/** What Liferay's theme builder leaves out of every layer, by the end of the name (theme.md 1). */
const LEFT_OUT = /(aui\.css|main\.css|rtl\.css|\.vm)$/;

/**
 * Lays directories over one another; where several have the same path, the last counts. Missing directories are empty.
 */
export function mergeLayers(layers: readonly string[], roots: readonly string[]): MergedLayers {
  const walked = layers.map((directory) => filesBelow(directory, roots));
  const found = walked.flatMap(({ files }) =>
    files.map(({ path, content }) => [path, content.file] as const),
  );
  const files = new Map(found.filter(([path]) => !LEFT_OUT.test(path)));
  return {
    files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))),
    problems: walked.flatMap(({ problems }) => problems),
  };
}

/** The files of a directory that Liferay takes from no layer, sorted. */
export function leftOutOf(directory: string, roots: readonly string[]): readonly string[] {
  return filesBelow(directory, roots)
    .files.map(({ path }) => path)
    .filter((path) => LEFT_OUT.test(path));
}

/** The absolute path of the file at a path of the tree. */
export function fileAt({ files, mounts }: ThemeTree, path: string): string | undefined {
  const merged = files.get(path);
  if (merged !== undefined) return merged;
  for (const { at, directory } of mounts) {
    if (!path.startsWith(at)) continue;
    const file = join(directory, path.slice(at.length));
    if (statsOf(file)?.isFile()) return file;
  }
  return undefined;
}

/** Every file at or below a path of the tree: absolute paths by paths of the tree. */
export function filesUnder({ files, mounts, roots }: ThemeTree, path: string): ReadonlyMap<string, string> {
  const isUnder = (each: string) => path === '' || each === path || each.startsWith(`${path}/`);
  const mounted = mounts
    .filter(({ at }) => isUnder(at) || `${path}/`.startsWith(at))
    .flatMap(({ at, directory }) =>
      filesBelow(directory, roots).files.map((each) => [at + each.path, each.content.file] as const),
    );
  return new Map([...mounted, ...files].filter(([each]) => isUnder(each)));
}

/** All files below a directory, except package.json and node_modules at its top. Links are followed. */
function filesBelow(directory: string, roots: readonly string[]): Walked {
  return walk(directory, {
    roots,
    links: 'follow',
    excludes: (path) => path === 'package.json' || path === 'node_modules',
    takes: () => true,
  });
}
