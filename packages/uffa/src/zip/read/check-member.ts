import { pipeline } from 'node:stream/promises';
import { createInflateRaw, inflateRawSync, type InflateRaw } from 'node:zlib';
import { messageOf } from '../../diagnostics/error-reason';
import { ContentCheck } from './content-check';
import { readLocalHeader, type LocalBytes } from './local-header';
import type { OpenZip } from './open-zip';
import { readAt } from './read-at';
import type { ZipRecord } from './zip-records';

/** Larger entries are streamed, which for thousands of small ones would take ten times as long. */
const MOST_IN_MEMORY = 1024 * 1024;
const BLOCK = 256 * 1024;

/** Where an entry's bytes are, or what is wrong with them: they are not those that were packed, or not told alike. */
export type CheckedMember =
  { readonly bytes: LocalBytes; readonly problem?: undefined } | { readonly problem: string };

/** Checks an entry of an open zip: its local header, its bytes, and that nothing hides among them. */
export async function checkMember(open: OpenZip, record: ZipRecord): Promise<CheckedMember> {
  try {
    if (record.name.endsWith('/') && record.size > 0) throw new Error('it is a directory, and has content');
    const bytes = readLocalHeader(open, record);
    const isSmall = record.compressedSize <= MOST_IN_MEMORY && record.size <= MOST_IN_MEMORY;
    if (isSmall) checkSmall(readAt(open, bytes.start, record.compressedSize), record);
    else await checkLarge(open, bytes, record);
    return { bytes };
  } catch (error) {
    return { problem: messageOf(error) };
  }
}

function checkSmall(packed: Buffer, record: ZipRecord): void {
  const check = new ContentCheck(record);
  if (record.method === 0) {
    check.add(packed);
  } else {
    // The types do not know what `info` does.
    const options = { maxOutputLength: Math.max(record.size, 1), info: true };
    const { buffer, engine } = inflateRawSync(packed, options) as unknown as {
      readonly buffer: Buffer;
      readonly engine: InflateRaw;
    };
    requireAllTaken(engine, record);
    check.add(buffer);
  }
  check.end();
}

/**
 * Unpacks an entry of any size, and checks it on the way.
 * @param take is given the bytes as they come; the last of them may be wrong, which is known at the end only
 * @throws Error that says what is wrong with the entry
 */
export async function unpackMember(
  open: OpenZip,
  record: ZipRecord,
  take: (chunk: Buffer) => void,
): Promise<void> {
  await unpack(open, readLocalHeader(open, record), record, take);
}

function checkLarge(open: OpenZip, bytes: LocalBytes, record: ZipRecord): Promise<void> {
  return unpack(open, bytes, record, () => undefined);
}

async function unpack(
  open: OpenZip,
  { start }: LocalBytes,
  record: ZipRecord,
  use: (chunk: Buffer) => void,
): Promise<void> {
  const check = new ContentCheck(record);
  const packed = blocksOf(open, start, record.compressedSize);
  const take = async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      check.add(chunk);
      use(chunk);
    }
  };
  if (record.method === 0) {
    await pipeline(packed, take);
  } else {
    const inflate = createInflateRaw();
    await pipeline(packed, inflate, take);
    requireAllTaken(inflate, record);
  }
  check.end();
}

/** A stream of the file system would close the file that it was given as soon as something goes wrong. */
function* blocksOf(open: OpenZip, start: number, length: number): Generator<Buffer> {
  for (let done = 0; done < length; done += BLOCK) {
    yield readAt(open, start + done, Math.min(BLOCK, length - done));
  }
}

/** Behind the end of what deflate has made, something else may lie. */
function requireAllTaken({ bytesWritten }: InflateRaw, { compressedSize }: ZipRecord): void {
  if (bytesWritten !== compressedSize) throw new Error('its compressed bytes end before the archive says');
}
