import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { Archive, Entry, Outcome, WorkspaceOutcome } from './outcome';

/** What the plugin made of a workspace, as the oracle wrote it down in a directory. */
export function readGolden(directory: string): WorkspaceOutcome {
  const failure = join(directory, '_root', 'error.txt');
  if (existsSync(failure)) return { projects: new Map(), failure: readFileSync(failure, 'utf8') };
  const paths = readFileSync(join(directory, 'projects.txt'), 'utf8')
    .split('\n')
    .flatMap((line) => /^:(.*)\tclient-extension\b/.exec(line)?.[1]?.replaceAll(':', '/') ?? []);
  return {
    projects: new Map(paths.map((path) => [path, readOutcome(join(directory, path.replaceAll('/', '__')))])),
  };
}

function readOutcome(directory: string): Outcome {
  const error = join(directory, 'error.txt');
  return existsSync(error)
    ? { kind: 'rejected', reasons: [readFileSync(error, 'utf8')] }
    : { kind: 'accepted', archive: readTree(directory) };
}

function readTree(directory: string): Archive {
  const tree = join(directory, 'tree');
  const entries = readList(join(directory, 'zip.list'));
  // Gradle leaves default excludes out of the zip even where they got into the tree.
  const zipped = new Set(entries.map(({ name }) => name));
  const paths = filesBelow(tree, '').filter((path) => zipped.has(path));
  const innerLists = readdirSync(directory).filter((name) => /^site-initializer.*\.zip\.list$/.test(name));
  return {
    name: readFileSync(join(directory, 'zip.name'), 'utf8').trim(),
    files: new Map(paths.map((path) => [path, readFileSync(join(tree, path))])),
    executables: new Set(paths.filter((path) => (statSync(join(tree, path)).mode & 0o100) !== 0)),
    entries,
    innerEntries: new Map(
      innerLists.map((name) => [
        `site-initializer/${name.replace(/\.list$/, '')}`,
        readList(join(directory, name)),
      ]),
    ),
  };
}

function filesBelow(root: string, prefix: string): readonly string[] {
  return readdirSync(join(root, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = `${prefix}${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, `${path}/`) : [path];
  });
}

/** Lines of name, size and CRC in hexadecimal, separated by tabs. */
function readList(file: string): readonly Entry[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', size, crc32 = ''] = line.split('\t');
      return { name, size: Number(size), crc32: parseInt(crc32, 16) };
    });
}
