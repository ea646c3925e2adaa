import { createHash } from 'node:crypto';
import { closeSync, readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import type { Entry, EntryContent, FileContent, PiecedContent } from '../entry';
import { openFound } from '../files/open-source';
import { pieceBytes } from '../files/piece-bytes';
import type { PackedEntries } from '../zip/pack/pack-entries';

const EARLIEST = 1_000_000_000_000;
const SPAN = 700_000_000_000;

/** How many bytes of a file are read at a time. */
const READ = 1 << 18;

/** After how many bytes other work gets its turn. */
const PAUSED = 1 << 24;

/**
 * A `buildTimestamp` that changes with the archive's content and with nothing else (deviation D1): epoch
 * milliseconds with 13 digits, between 2001 and 2023, so that no portal takes it for the future.
 *
 * @param entries sorted by path
 * @param packed files that need not be read any more
 * @throws the file system's error when a file can't be read
 */
export async function buildTimestamp(entries: readonly Entry[], packed?: PackedEntries): Promise<number> {
  const facts = await factsOf(entries, packed, Buffer.allocUnsafeSlow(READ));
  const digest = createHash('sha256').update(facts).digest();
  return EARLIEST + Number(digest.readBigUInt64BE() % BigInt(SPAN));
}

/** Size and CRC-32 stand for a content: a cryptographic hash would take ten times as long. */
async function factsOf(
  entries: readonly Entry[],
  packed: PackedEntries | undefined,
  memory: Buffer,
): Promise<string> {
  let facts = '';
  for (const entry of entries) {
    const { path, executable, content } = entry;
    const known = packed?.get(entry) ?? knownFacts(content) ?? (await readFacts(content, memory));
    facts += `${path}\0${executable ? 'x' : '-'}\0${textOf(known)}\0`;
  }
  return facts;
}

interface Facts {
  readonly size: number;
  readonly crc32: number;
}

function textOf(facts: Facts | string): string {
  return typeof facts === 'string' ? facts : `${facts.size} ${facts.crc32}`;
}

/** Facts that need no reading are given without a promise: to await one for each of thousands of entries takes time. */
function knownFacts(content: EntryContent): Facts | undefined {
  if (content.kind === 'member') return content;
  if (content.kind !== 'text') return undefined;
  const bytes = Buffer.from(content.text);
  return { size: bytes.length, crc32: crc32(bytes) };
}

async function readFacts(content: EntryContent, memory: Buffer): Promise<Facts | string> {
  if (content.kind === 'file') return fileFacts(content, memory);
  if (content.kind === 'pieces') return pieceFacts(content);
  if (content.kind !== 'archive') return '';
  return `${content.emptyDirectories.join('\0')}\0${await factsOf(content.entries, undefined, memory)}`;
}

async function pieceFacts(content: PiecedContent): Promise<Facts> {
  let size = 0;
  let crc = 0;
  let pauses = 0;
  for (const bytes of pieceBytes(content)) {
    size += bytes.length;
    crc = crc32(bytes, crc);
    if (size > (pauses + 1) * PAUSED) {
      pauses++;
      await setImmediate();
    }
  }
  return { size, crc32: crc };
}

/** Reads on the main thread, which has to calculate anyway, and lets others have their turn now and then. */
async function fileFacts(content: FileContent, memory: Buffer): Promise<Facts> {
  const { descriptor } = openFound(content);
  try {
    let size = 0;
    let crc = 0;
    for (;;) {
      const bytesRead = readSync(descriptor, memory, 0, memory.length, null);
      if (bytesRead === 0) return { size, crc32: crc };
      size += bytesRead;
      crc = crc32(memory.subarray(0, bytesRead), crc);
      if (size % PAUSED === 0) await setImmediate();
    }
  } finally {
    closeSync(descriptor);
  }
}
