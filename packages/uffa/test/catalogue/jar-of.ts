import type { ArchiveContent, Entry } from '../../src/entry';
import { archiveMembers } from '../../src/zip/write/archive-members';
import type { ByteSink } from '../../src/zip/write/byte-sink';
import { writeZipBytes } from '../../src/zip/write/zip-bytes';
import { entryOf } from '../archive/uffa-of';

/** Texts by their paths in a jar, and jars by theirs in an archive of jars. */
export interface JarContent {
  readonly [path: string]: string | JarContent;
}

/** The bytes of a jar, or of an archive of jars. */
export async function jarOf(content: JarContent): Promise<Buffer> {
  let bytes = Buffer.alloc(0);
  const sink: ByteSink = {
    get size() {
      return bytes.length;
    },
    append: (added) => {
      bytes = Buffer.concat([bytes, added]);
    },
    overwrite: (offset, changed) => {
      changed.copy(bytes, offset);
    },
  };
  await writeZipBytes(archiveMembers(entriesOf(content)), sink);
  return bytes;
}

function entriesOf(content: JarContent): readonly Entry[] {
  return Object.entries(content)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, each]) => entryOf(path, typeof each === 'string' ? each : archiveOf(each)));
}

function archiveOf(content: JarContent): ArchiveContent {
  return { kind: 'archive', entries: entriesOf(content), emptyDirectories: [] };
}
