import type { FileEntry, TreeEntry } from '../listing/tree-entry';
import type { Archive, Entry, Outcome, WorkspaceOutcome } from './outcome';

/** What the oracle wrote about a workspace, by path. */
type OracleFiles = ReadonlyMap<string, FileEntry>;

/** What the plugin made of a workspace, as the oracle wrote it down in a directory. */
export function readGolden(entries: readonly TreeEntry[]): WorkspaceOutcome {
  const files = new Map(
    entries.flatMap((entry) => (entry.kind === 'file' ? [[entry.path, entry] as const] : [])),
  );
  const failure = files.get('_root/error.txt');
  if (failure !== undefined) return { projects: new Map(), failure: String(failure.content) };
  const paths = textOf(files, 'projects.txt')
    .split('\n')
    .flatMap((line) => /^:(.*)\tclient-extension\b/.exec(line)?.[1]?.replaceAll(':', '/') ?? []);
  return {
    projects: new Map(
      paths.map((path) => [path, readOutcome(filesBelow(files, path.replaceAll('/', '__')))]),
    ),
  };
}

function readOutcome(files: OracleFiles): Outcome {
  const error = files.get('error.txt');
  return error === undefined
    ? { kind: 'accepted', archive: readTree(files) }
    : { kind: 'rejected', reasons: [String(error.content)] };
}

function readTree(files: OracleFiles): Archive {
  const entries = readList(textOf(files, 'zip.list'));
  // Gradle leaves default excludes out of the zip even where they got into the tree.
  const zipped = new Set(entries.map(({ name }) => name));
  const packed = [...filesBelow(files, 'tree')].filter(([path]) => zipped.has(path));
  const innerLists = [...files.keys()].filter((name) => /^site-initializer[^/]*\.zip\.list$/.test(name));
  return {
    name: textOf(files, 'zip.name').trim(),
    files: new Map(packed.map(([path, { content }]) => [path, content])),
    executables: new Set(packed.filter(([, { mode }]) => (mode & 0o100) !== 0).map(([path]) => path)),
    entries,
    innerEntries: new Map(
      innerLists.map((name) => [
        `site-initializer/${name.replace(/\.list$/, '')}`,
        readList(textOf(files, name)),
      ]),
    ),
  };
}

/** By their paths in the directory. */
function filesBelow(files: OracleFiles, directory: string): OracleFiles {
  const prefix = `${directory}/`;
  return new Map(
    [...files].flatMap(([path, file]) =>
      path.startsWith(prefix) ? [[path.slice(prefix.length), file]] : [],
    ),
  );
}

function textOf(files: OracleFiles, path: string): string {
  const file = files.get(path);
  if (file === undefined) throw new Error(`The oracle wrote no ${path}.`);
  return String(file.content);
}

/** Lines of name, size and CRC in hexadecimal, separated by tabs. */
function readList(text: string): readonly Entry[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', size, crc32 = ''] = line.split('\t');
      return { name, size: Number(size), crc32: parseInt(crc32, 16) };
    });
}
