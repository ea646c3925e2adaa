import type { Entry, Origin } from '../entry';

/** A file or a directory of an archive, with what it takes. */
export interface SizeNode {
  /** The last part of its path; of the root, the archive's file name. */
  readonly name: string;
  /** As the archive has it, without a slash at the end; '' for the root. */
  readonly path: string;
  readonly kind: 'file' | 'directory';
  /** In bytes, unpacked; of a directory, of all that is below it. */
  readonly size: number;
  /** In bytes, as it stands in the zip; absent where nothing was packed. */
  readonly packed?: number;
  /** How many files it is, or holds at any depth. */
  readonly files: number;
  /** What put a file there. */
  readonly origin?: Origin;
  /** What is directly in a directory: the largest first, then by name. */
  readonly children: readonly SizeNode[];
}

/** What an entry takes, in bytes. */
export interface EntrySize {
  readonly size: number;
  readonly packed?: number;
}

/** Directories below this many others keep their files under longer names: paths of archives may have thousands of parts. */
const MOST_DEPTH = 40;

interface Directory {
  readonly path: string;
  readonly directories: Map<string, Directory>;
  readonly files: SizeNode[];
}

/** The directories and files of an archive with their sizes, as a tree. */
export function sizeTree(
  name: string,
  entries: readonly Entry[],
  sizeOf: (entry: Entry) => EntrySize,
): SizeNode {
  const root = emptyDirectory('');
  for (const entry of entries) addFile(root, entry, sizeOf(entry));
  return { ...nodeOf(name, root), path: '' };
}

function emptyDirectory(path: string): Directory {
  return { path, directories: new Map(), files: [] };
}

function addFile(root: Directory, { path, origin }: Entry, sizes: EntrySize): void {
  let directory = root;
  let start = 0;
  for (let depth = 0; depth < MOST_DEPTH; depth++) {
    const slash = path.indexOf('/', start);
    if (slash < 0) break;
    directory = directoryIn(directory, path.slice(start, slash), path.slice(0, slash));
    start = slash + 1;
  }
  directory.files.push({
    name: path.slice(start),
    path,
    kind: 'file',
    ...sizes,
    files: 1,
    origin,
    children: [],
  });
}

function directoryIn({ directories }: Directory, name: string, path: string): Directory {
  const found = directories.get(name);
  if (found !== undefined) return found;
  const made = emptyDirectory(path);
  directories.set(name, made);
  return made;
}

function nodeOf(name: string, { path, directories, files }: Directory): SizeNode {
  const below = [...directories].map(([each, directory]) => nodeOf(each, directory));
  const children = below.concat(files).sort(bySize);
  const packed = children.every((child) => child.packed !== undefined)
    ? sumOf(children, (child) => child.packed ?? 0)
    : undefined;
  return {
    name,
    path,
    kind: 'directory',
    size: sumOf(children, ({ size }) => size),
    ...(packed === undefined ? {} : { packed }),
    files: sumOf(children, (child) => child.files),
    children,
  };
}

function bySize(a: SizeNode, b: SizeNode): number {
  return b.size - a.size || (a.name < b.name ? -1 : 1);
}

function sumOf(nodes: readonly SizeNode[], number: (node: SizeNode) => number): number {
  let sum = 0;
  for (const node of nodes) sum += number(node);
  return sum;
}
