import { readSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { crc32, inflateRawSync } from 'node:zlib';
import { getFileNameLowLevel, parseExtraFields } from 'yauzl';
import { messageOf } from '../diagnostics/error-reason';
import type { MemberContent } from '../entry';
import { openMemberStream, wrongCrc } from './member-stream';
import type { OpenZip } from './open-zip';

/** Larger entries are streamed, which for thousands of small ones would take ten times as long. */
const MOST_IN_MEMORY = 1024 * 1024;

/** What is wrong with an entry of an open zip; undefined where its bytes are those that were packed. */
export async function memberProblem(open: OpenZip, content: MemberContent): Promise<string | undefined> {
  try {
    const { name, start } = readLocalHeader(open, content);
    if (name !== content.member) return `the name before its bytes is "${name}"`;
    if (content.compressedSize <= MOST_IN_MEMORY && content.size <= MOST_IN_MEMORY) {
      return hasItsCrc(readAt(open, start, content.compressedSize), content) ? undefined : wrongCrc;
    }
    await finished((await openMemberStream(open.zip, content)).resume());
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

function hasItsCrc(packed: Buffer, { compression, size, crc32: expected }: MemberContent): boolean {
  const bytes =
    compression === 'deflated' ? inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) }) : packed;
  return bytes.length === size && crc32(bytes) === expected;
}

interface LocalHeader {
  readonly name: string;
  /** Where the entry's bytes start. */
  readonly start: number;
}

/** Reads the header before an entry's bytes, which APPNOTE.TXT 4.3.7 describes. */
function readLocalHeader(open: OpenZip, { offset }: MemberContent): LocalHeader {
  const header = readAt(open, offset, 30);
  if (header.readUInt32LE(0) !== 0x04034b50) throw new Error('its bytes are not where the archive says');
  const nameLength = header.readUInt16LE(26);
  const rest = readAt(open, offset + 30, nameLength + header.readUInt16LE(28));
  const extraFields = parseExtraFields(rest.subarray(nameLength));
  const flags = header.readUInt16LE(6);
  return {
    name: getFileNameLowLevel(flags, rest.subarray(0, nameLength), extraFields, true),
    start: offset + 30 + rest.length,
  };
}

function readAt({ descriptor }: OpenZip, position: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  if (readSync(descriptor, bytes, 0, length, position) < length) throw new Error('it is cut off');
  return bytes;
}
