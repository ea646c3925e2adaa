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

/** Blocks that are read and deflated ahead of the one that is written: bounds memory and feeds every thread. */
const lookAhead = 32;

/** The blocks of all entries, in order, deflated several at a time. */
export async function* packedMembers(
  members: Iterable<ArchiveMember>,
  blocksOf: EntryBlocks,
): AsyncGenerator<MemberBlock> {
  const ahead: Promise<MemberBlock>[] = [];
  try {
    for await (const block of startedBlocks(members, blocksOf)) {
      // It may fail before its turn comes; then it still does, but without taking the process down.
      block.packed.catch(() => undefined);
      ahead.push(block.packed);
      const next = ahead.length >= lookAhead ? ahead.shift() : undefined;
      if (next !== undefined) yield await next;
    }
    for (let next = ahead.shift(); next !== undefined; next = ahead.shift()) yield await next;
  } finally {
    await Promise.allSettled(ahead);
  }
}

/** Each block wrapped, for an async generator would wait for a bare promise. */
async function* startedBlocks(
  members: Iterable<ArchiveMember>,
  blocksOf: EntryBlocks,
): AsyncGenerator<{ readonly packed: Promise<MemberBlock> }> {
  const packer = new BlockPacker();
  for (const member of members) {
    const compression = compressionOf(member);
    const pack = packer.entry(compression);
    let isFirst = true;
    for await (const block of member.entry === undefined ? [nothing] : blocksOf(member.entry)) {
      const facts = { member, compression, isFirst };
      yield { packed: pack(block).then((packed) => ({ ...packed, ...facts })) };
      isFirst = false;
    }
  }
}

function compressionOf({ name, entry }: ArchiveMember): Compression {
  return entry === undefined || knownSize(entry.content) === 0 || isStored(name) ? 'stored' : 'deflated';
}

const nothing: SourceBlock = { data: Buffer.alloc(0), isLast: true };
