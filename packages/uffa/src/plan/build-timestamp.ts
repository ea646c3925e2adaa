import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import type { Entry, EntryContent, FileContent } from '../entry';
import type { SmallFiles } from '../small-files';

const EARLIEST = 1_000_000_000_000;
const SPAN = 700_000_000_000;

/** Bytes that are read of a large file at a time. */
const STREAMED = 1 << 20;

/** Bytes after which other work has its turn. */
const PAUSED = 1 << 24;

/**
 * A `buildTimestamp` that changes with the archive's content and with nothing else (deviation D1): epoch
 * milliseconds with 13 digits, between 2001 and 2023, so that no portal takes it for the future.
 *
 * @param entries sorted by path
 * @throws the file system's error when a file can't be read
 */
export async function buildTimestamp(entries: readonly Entry[], smallFiles: SmallFiles): Promise<number> {
  const digest = createHash('sha256')
    .update(await factsOf(entries, smallFiles))
    .digest();
  return EARLIEST + Number(digest.readBigUInt64BE() % BigInt(SPAN));
}

/** Size and CRC-32 stand for a content: it is read at a tenth of the time that a cryptographic hash takes. */
async function factsOf(entries: readonly Entry[], smallFiles: SmallFiles): Promise<string> {
  let facts = '';
  for (const { path, executable, content } of entries) {
    const known = knownFacts(content, smallFiles) ?? (await readFacts(content, smallFiles));
    facts += `${path}\0${executable ? 'x' : '-'}\0${known}\0`;
  }
  return facts;
}

/** Without waiting, which takes its time for thousands of entries. */
function knownFacts(content: EntryContent, smallFiles: SmallFiles): string | undefined {
  if (content.kind === 'text') return bytesFacts(Buffer.from(content.text));
  if (content.kind === 'member') return `${String(content.size)} ${String(content.crc32)}`;
  const bytes = content.kind === 'file' ? smallFiles.read(content) : undefined;
  return bytes && bytesFacts(bytes);
}

async function readFacts(content: EntryContent, smallFiles: SmallFiles): Promise<string> {
  if (content.kind === 'file') return streamedFacts(content);
  if (content.kind !== 'archive') return '';
  return `${content.emptyDirectories.join('\0')}\0${await factsOf(content.entries, smallFiles)}`;
}

function bytesFacts(bytes: Buffer): string {
  return `${String(bytes.length)} ${String(crc32(bytes))}`;
}

/** Reads on the main thread, which has to calculate anyway, and lets others have their turn now and then. */
async function streamedFacts({ file }: FileContent): Promise<string> {
  const descriptor = openSync(file, 'r');
  try {
    const chunk = Buffer.allocUnsafe(STREAMED);
    let size = 0;
    let crc = 0;
    for (;;) {
      const bytesRead = readSync(descriptor, chunk, 0, STREAMED, null);
      if (bytesRead === 0) return `${String(size)} ${String(crc)}`;
      size += bytesRead;
      crc = crc32(chunk.subarray(0, bytesRead), crc);
      if (size % PAUSED === 0) await setImmediate();
    }
  } finally {
    closeSync(descriptor);
  }
}
