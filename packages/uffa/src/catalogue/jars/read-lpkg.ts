import { messageOf } from '../../diagnostics/error-reason';
import { openScratchFile } from '../../files/scratch-file';
import { writeAt } from '../../files/write-at';
import { unpackMember } from '../../zip/read/check-member';
import { zipInFile, type OpenZip } from '../../zip/read/open-zip';
import type { ZipRecord } from '../../zip/read/zip-records';
import type { ReadJarFile } from './jar-reading';
import { jarRecords } from './jar-records';
import { readJar, type ReadJar } from './read-jar';

/**
 * Reads the jars in an archive of Liferay's marketplace, one after the other: each is unpacked to a temporary file. An
 * archive in such a jar is not looked into.
 * @throws Error for a file that is no such archive as a whole, and the reason of the signal
 */
export async function readLpkg(
  open: OpenZip,
  shown: string,
  signal: AbortSignal | undefined,
): Promise<ReadJarFile> {
  const records = [...(await jarRecords(open)).values()]
    .filter(({ name }) => /\.jar$/i.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const read: ReadJarFile[] = [];
  for (const record of records) {
    signal?.throwIfAborted();
    const file = `${shown}!/${record.name}`;
    try {
      const { facts, problems } = await readInner(open, record);
      read.push({ facts: [facts], problems: problems.map((problem) => ({ file, problem })) });
    } catch (error) {
      read.push({ facts: [], problems: [{ file, problem: messageOf(error) }] });
    }
  }
  return {
    facts: read.flatMap(({ facts }) => facts),
    problems: read.flatMap(({ problems }) => problems),
  };
}

async function readInner(open: OpenZip, record: ZipRecord): Promise<ReadJar> {
  if (record.isEncrypted) throw new Error('it is encrypted');
  if (record.method !== 0 && record.method !== 8) throw new Error('it is packed in an unknown way');
  const scratch = await openScratchFile();
  try {
    const { fd } = scratch.handle;
    let written = 0;
    await unpackMember(open, record, (chunk) => {
      writeAt(fd, chunk, written);
      written += chunk.length;
    });
    return await readJar(await zipInFile(fd, record.name));
  } finally {
    await scratch.close();
  }
}
