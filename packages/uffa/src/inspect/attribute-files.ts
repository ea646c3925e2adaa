import { posix } from 'node:path';
import type { Entry } from '../entry';
import type { PortalExtension } from './extensions-of';

const STATIC = 'static';

/** How many of an extension's files are named. */
const MOST_NAMED = 5;

/** A file and its bytes, unpacked. */
export interface WeighedFile {
  readonly path: string;
  readonly size: number;
}

/** The files that count for one extension. */
export interface Weight {
  /** In bytes, unpacked. */
  readonly size: number;
  readonly files: number;
  /** The largest first. */
  readonly biggest: readonly WeighedFile[];
}

/**
 * What each extension brings to the pages that have it: the files that its URLs name, and those under `static/` that no
 * URL names, with the extensions whose files lie in the same directory or, where there are none, in the nearest one above.
 * A file that several extensions bring counts for each. Source maps count for none: browsers read them for developers only.
 */
export function attributeFiles(
  extensions: readonly PortalExtension[],
  entries: readonly Entry[],
  sizeOf: (entry: Entry) => number,
): readonly Weight[] {
  const claims = extensions.map(claimsOf);
  const named = new Set(claims.flatMap(({ files }) => [...files.keys()]));
  const directories = [...new Set(claims.flatMap((claim) => [...claim.directories]))].sort();
  const around = weighAround(directories, entries.filter(isUnnamed(named)), sizeOf);
  return claims.map(({ files, directories: own }) =>
    sumOf([
      ...[...files].map(([path, size]) => ({ size, files: 1, biggest: [{ path, size }] })),
      ...[...own].flatMap((directory) => around.get(directory) ?? []),
    ]),
  );
}

interface Claims {
  /** Sizes of the files that URLs name, by path. */
  readonly files: ReadonlyMap<string, number>;
  /** Those that the files lie in, each with a slash at its end. */
  readonly directories: ReadonlySet<string>;
}

function claimsOf({ type, urls }: PortalExtension): Claims {
  const files = new Map(
    urls.flatMap(({ file, size }) =>
      file === undefined || size === undefined ? [] : [[file, size] as const],
    ),
  );
  // Such an extension is all that the archive serves, whether it names a file of it or not.
  const whole = type === 'staticContent' ? [`${STATIC}/`] : [];
  return { files, directories: new Set([...whole, ...[...files.keys()].map(directoryOf)]) };
}

function directoryOf(path: string): string {
  return `${posix.dirname(path)}/`;
}

function isUnnamed(named: ReadonlySet<string>): (entry: Entry) => boolean {
  return ({ path }) => path.startsWith(`${STATIC}/`) && !path.endsWith('.map') && !named.has(path);
}

/**
 * Adds each entry to the innermost of the directories that it lies in. Both lists are sorted, so one pass over them does.
 */
function weighAround(
  directories: readonly string[],
  entries: readonly Entry[],
  sizeOf: (entry: Entry) => number,
): ReadonlyMap<string, Weight> {
  const weights = new Map<string, Growing>();
  const open: string[] = [];
  let next = 0;
  for (const entry of entries) {
    const { path } = entry;
    while (open.length > 0 && !path.startsWith(open.at(-1) ?? '')) open.pop();
    for (
      let directory = directories[next];
      directory !== undefined && directory <= path;
      directory = directories[++next]
    ) {
      if (path.startsWith(directory)) open.push(directory);
    }
    const innermost = open.at(-1);
    if (innermost === undefined) continue;
    const weight = weights.get(innermost) ?? { size: 0, files: 0, biggest: [] };
    weights.set(innermost, weight);
    add(weight, { path, size: sizeOf(entry) });
  }
  return weights;
}

interface Growing {
  size: number;
  files: number;
  biggest: readonly WeighedFile[];
}

function add(weight: Growing, file: WeighedFile): void {
  weight.size += file.size;
  weight.files++;
  if (weight.biggest.length < MOST_NAMED || file.size > (weight.biggest.at(-1)?.size ?? 0)) {
    weight.biggest = biggestOf([...weight.biggest, file]);
  }
}

function sumOf(weights: readonly Weight[]): Weight {
  return {
    size: weights.reduce((sum, { size }) => sum + size, 0),
    files: weights.reduce((sum, { files }) => sum + files, 0),
    biggest: biggestOf(weights.flatMap(({ biggest }) => biggest)),
  };
}

function biggestOf(files: readonly WeighedFile[]): readonly WeighedFile[] {
  return [...files].sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1)).slice(0, MOST_NAMED);
}
