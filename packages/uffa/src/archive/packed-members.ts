import type { Entry } from '../entry';
import type { ArchiveMember } from './archive-members';
import { isStored } from './is-stored';
import { knownSize } from './known-size';
import { BlockPacker, type PackedBlock } from './pack-block';
import type { SourceBlock } from './source-blocks';
import type { Compression } from './zip-container';

/** A block of an entry, in the order of the zip. */
export interface MemberBlock extends PackedBlock {
  readonly member: ArchiveMember;
  readonly compression: Compression;
  readonly isFirst: boolean;
}

export type EntryBlocks = (entry: Entry) => Iterable<SourceBlock> | AsyncIterable<SourceBlock>;

/** What is read and deflated ahead of the block that is written: feeds every thread, and bounds memory. */
const aheadAtMost = { blocks: 64, bytes: 4 * 1024 * 1024 };

/** The blocks of all entries, in order, deflated several at a time. */
export async function* packedMembers(
  members: Iterable<ArchiveMember>,
  blocksOf: EntryBlocks,
): AsyncGenerator<MemberBlock> {
  const ahead: StartedBlock[] = [];
  let bytes = 0;
  try {
    for await (const started of startedBlocks(members, blocksOf)) {
      // It may fail before its turn comes; then it still does, but without taking the process down.
      started.packed.catch(() => undefined);
      ahead.push(started);
      bytes += started.bytes;
      while (ahead.length >= aheadAtMost.blocks || bytes >= aheadAtMost.bytes) {
        const next = ahead.shift();
        if (next === undefined) break;
        bytes -= next.bytes;
        yield await next.packed;
      }
    }
    for (let next = ahead.shift(); next !== undefined; next = ahead.shift()) yield await next.packed;
  } finally {
    await Promise.allSettled(ahead.map(({ packed }) => packed));
  }
}

interface StartedBlock {
  readonly packed: Promise<MemberBlock>;
  /** As it was read. */
  readonly bytes: number;
}

/** Each block wrapped, for an async generator would wait for a bare promise. */
async function* startedBlocks(
  members: Iterable<ArchiveMember>,
  blocksOf: EntryBlocks,
): AsyncGenerator<StartedBlock> {
  const packer = new BlockPacker();
  for (const member of members) {
    const compression = compressionOf(member);
    const pack = packer.entry(compression);
    let isFirst = true;
    for await (const block of member.entry === undefined ? [nothing] : blocksOf(member.entry)) {
      const facts = { member, compression, isFirst };
      const packed = pack(block).then((each) => ({ ...each, ...facts }));
      yield { packed, bytes: block.data.length };
      isFirst = false;
    }
  }
}

function compressionOf({ name, entry }: ArchiveMember): Compression {
  return entry === undefined || knownSize(entry.content) === 0 || isStored(name) ? 'stored' : 'deflated';
}

const nothing: SourceBlock = { data: Buffer.alloc(0), isLast: true };
