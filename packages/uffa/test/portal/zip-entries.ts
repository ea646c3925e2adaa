import { readUffa } from '../../src/zip/read/read-uffa';
import { readText } from '../../src/zip/write/open-entry';

export interface ReadEntry {
  readonly path: string;
  readonly text: string;
}

/** The files of an archive as texts. */
export async function readEntries(archive: string): Promise<readonly ReadEntry[]> {
  const { entries } = await readUffa(archive);
  return Promise.all(
    entries.map(async (entry) => ({ path: entry.path, text: await readText(entry.content) })),
  );
}
