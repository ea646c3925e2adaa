import { createHash, type Hash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import type { Entry, EntryContent } from '../entry';

const EARLIEST = 1_000_000_000_000;
const SPAN = 700_000_000_000;

/** Bytes; smaller files are read at once, which is many times faster than a stream for each. */
const STREAMED_FROM = 1 << 20;

/**
 * A `buildTimestamp` that changes with the archive's content and with nothing else (deviation D1): epoch
 * milliseconds with 13 digits, between 2001 and 2023, so that no portal takes it for the future.
 *
 * @param entries sorted by path
 * @throws the file system's error when a file can't be read
 */
export async function buildTimestamp(entries: readonly Entry[]): Promise<number> {
  const digest = await digestOf(entries);
  return EARLIEST + Number(digest.readBigUInt64BE() % BigInt(SPAN));
}

async function digestOf(entries: readonly Entry[]): Promise<Buffer> {
  const hash = createHash('sha256');
  for (const { path, executable, content } of entries) {
    hash.update(`${path}\0${executable ? 'x' : '-'}\0`);
    hash.update(await contentDigest(content));
  }
  return hash.digest();
}

async function contentDigest(content: EntryContent): Promise<Buffer> {
  const hash = createHash('sha256');
  if (content.kind === 'text') return hash.update(content.text).digest();
  if (content.kind === 'file' && content.size >= STREAMED_FROM) return streamInto(hash, content.file);
  if (content.kind === 'file') return hash.update(readFileSync(content.file)).digest();
  if (content.kind === 'archive') {
    const directories = hash.update(content.emptyDirectories.join('\0'));
    return directories.update(await digestOf(content.entries)).digest();
  }
  return hash.update(String(content.crc32)).digest();
}

async function streamInto(hash: Hash, file: string): Promise<Buffer> {
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest();
}
