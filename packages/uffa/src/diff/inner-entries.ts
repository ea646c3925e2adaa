import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { hasErrors } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import type { Entry } from '../entry';
import { openEntry } from '../zip/write/open-entry';
import { readUffa } from '../zip/read/read-uffa';

/** In bytes: larger archives inside the archive are compared by their hash. */
const MOST_BYTES = 200_000_000;

/**
 * What an archive inside the archive holds; undefined for an entry that is none, or nothing that can be compared.
 *
 * @param scratch a temporary directory, where it is unpacked to
 * @param name what it is called there
 */
export async function innerEntries(
  { path, content }: Entry,
  scratch: string,
  name: string,
): Promise<readonly Entry[] | undefined> {
  if (content.kind === 'archive') return content.entries;
  if (!path.endsWith('.zip')) return undefined;
  if (content.kind === 'file') return entriesOf(content.file);
  if (content.kind !== 'member' || content.size > MOST_BYTES) return undefined;
  const file = join(scratch, name);
  await pipeline(await openEntry(content), createWriteStream(file, { mode: 0o600 }));
  return entriesOf(file);
}

async function entriesOf(file: string): Promise<readonly Entry[] | undefined> {
  try {
    const { entries, diagnostics } = await readUffa(file);
    return hasErrors(diagnostics) ? undefined : entries;
  } catch (error) {
    if (error instanceof UffaError) return undefined;
    throw error;
  }
}
