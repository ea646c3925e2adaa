import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { zipByHand, type HandmadeEntry } from '../../packages/uffa/test/archive/zip-by-hand';
import type { Archive, Entry } from './compare/outcome';
import { readGolden } from './compare/read-golden';
import { readPart } from './suite';

/** Writes the archives that Liferay's plugin made of a case below a directory, and returns their paths. */
export function writeGoldenArchives(name: string, directory: string): readonly string[] {
  const { projects } = readGolden(readPart(__dirname, 'goldens', name));
  const archives = [...projects.values()].flatMap((each) => (each.kind === 'accepted' ? [each.archive] : []));
  return archives.map((archive, index) => {
    const file = join(directory, name, String(index), basename(archive.name));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, zipOf(archive));
    return file;
  });
}

/** The bytes of an archive, in the order of its entries. */
function zipOf(archive: Archive): Buffer {
  return zipByHand({ entries: archive.entries.map((entry) => zipEntry(entry, archive)) });
}

/** Content that the listing leaves out, such as that of an archive in the archive, is empty. */
function zipEntry({ name }: Entry, { files }: Archive): HandmadeEntry {
  const names = { flags: 0x800 };
  return {
    name,
    content: files.get(name) ?? '',
    method: name.endsWith('/') ? 0 : 8,
    local: names,
    central: names,
  };
}
