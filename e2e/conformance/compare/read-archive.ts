import { buffer } from 'node:stream/consumers';

import { fromBufferPromise, type Entry as ZipEntry, type ZipFile } from 'yauzl';

import type { Archive, Entry } from './outcome';

/** What a zip holds, read without any code of the packages. `name` is what the archive is called in its project. */
export async function readArchive(bytes: Buffer, name: string): Promise<Archive> {
  const members = await readMembers(bytes);
  const files = members.filter(({ entry }) => !entry.name.endsWith('/'));
  const inner = files.filter(({ entry }) => /^site-initializer\/site-initializer.*\.zip$/.test(entry.name));
  const innerEntries = inner.map(async ({ entry, content }): Promise<[string, readonly Entry[]]> => [
    entry.name,
    (await readMembers(content)).map((member) => member.entry),
  ]);
  return {
    name,
    files: new Map(files.map(({ entry, content }) => [entry.name, content])),
    executables: new Set(files.filter(({ executable }) => executable).map(({ entry }) => entry.name)),
    entries: members.map(({ entry }) => entry),
    innerEntries: new Map(await Promise.all(innerEntries)),
  };
}

interface ArchiveMember {
  readonly entry: Entry;
  readonly content: Buffer;
  readonly executable: boolean;
}

async function readMembers(bytes: Buffer): Promise<readonly ArchiveMember[]> {
  const zip = await fromBufferPromise(bytes, { decodeStrings: false, lazyEntries: true });
  const members: ArchiveMember[] = [];
  for await (const entry of zip.eachEntry()) members.push(await readMember(zip, entry));
  return members;
}

async function readMember(zip: ZipFile, entry: ZipEntry): Promise<ArchiveMember> {
  // Not decoded by the library, which would refuse or change names that Gradle takes as they are.
  const name = String(entry.fileNameRaw);
  return {
    entry: { name, size: entry.uncompressedSize, crc32: entry.crc32 },
    content: name.endsWith('/') ? Buffer.alloc(0) : await buffer(await zip.openReadStreamPromise(entry)),
    executable: ((entry.externalFileAttributes >>> 16) & 0o100) !== 0,
  };
}
