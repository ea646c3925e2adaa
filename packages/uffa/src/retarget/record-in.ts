import type { Uffa } from '../entry';
import { readText } from '../zip/write/open-entry';
import { readRecord, RECORD_FILE, type RetargetRecord } from './record';

/** In bytes. */
const MOST_RECORD = 1_000_000;

/** The record in an archive, `none` where it has none; undefined for one that cannot be read. */
export async function recordIn({ entries }: Uffa): Promise<RetargetRecord | 'none' | undefined> {
  const entry = entries.find(({ path }) => path === RECORD_FILE);
  if (entry === undefined) return 'none';
  if (entry.content.kind === 'member' && entry.content.size > MOST_RECORD) return undefined;
  return readRecord(await readText(entry.content));
}
