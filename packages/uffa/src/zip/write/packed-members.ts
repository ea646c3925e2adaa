import type { Compression, Entry } from '../../entry';
import { compressionOf } from '../pack/compression-of';
import type { PackedEntries, PackedFile } from '../pack/pack-entries';
import type { ArchiveMember } from './archive-members';
import { copiedBlocks, type CopiedMember } from './copied-member';
import { BlockPacker, type PackedBlock } from './pack-block';
import { readError } from './read-error';
import { ownMemory, sharedMemory, type BlockMemory, type SourceBlock } from './source-blocks';

/** A block of an entry, in the order of the zip. */
export interface MemberBlock extends PackedBlock {
  readonly member: ArchiveMember;
  readonly compression: Compression;
  readonly isFirst: boolean;
}

export interface MemberSources {
  readonly blocksOf: (
    entry: Entry,
    memory: BlockMemory,
  ) => Iterable<SourceBlock> | AsyncIterable<SourceBlock>;
  readonly packed: PackedEntries;
  /** The bytes of an entry as another zip has them, ready to be copied; undefined: they have to be packed. */
  readonly copied: (entry: Entry) => CopiedMember | undefined;
}

/** A block that may still be deflated; `bytes` as it was read. */
interface StartedBlock {
  readonly kind: 'block';
  readonly packed: Promise<MemberBlock>;
  readonly bytes: number;
}

/**
 * What waits for its turn. A block that is stored as it is gets read only then: there is nothing to do ahead of time.
 */
type Waiting =
  | StartedBlock
  | { readonly kind: 'stored'; readonly blocks: AsyncIterable<StartedBlock> }
  | { readonly kind: 'copied'; readonly blocks: Iterable<MemberBlock> }
  | { readonly kind: 'ready'; readonly block: MemberBlock };

/** How far to read and deflate ahead of what is written: feeds every thread, and bounds memory. */
const aheadAtMost = { waiting: 256, bytes: 4 * 1024 * 1024 };

/** The blocks of all entries, in order, deflated several at a time. */
export async function* packedMembers(
  members: Iterable<ArchiveMember>,
  sources: MemberSources,
): AsyncGenerator<MemberBlock> {
  const waiting: Waiting[] = [];
  let bytes = 0;
  const isFull = () => waiting.length >= aheadAtMost.waiting || bytes >= aheadAtMost.bytes;
  try {
    for await (const started of startedMembers(members, sources)) {
      waiting.push(started);
      if (started.kind === 'block') bytes += started.bytes;
      for (let [first] = waiting; first && (first.kind !== 'block' || isFull()); [first] = waiting) {
        waiting.shift();
        if (first.kind === 'block') bytes -= first.bytes;
        if (first.kind === 'ready') yield first.block;
        else yield* blocksOf(first);
      }
    }
    for (const each of waiting) yield* blocksOf(each);
  } finally {
    await Promise.allSettled(waiting.flatMap((each) => (each.kind === 'block' ? each.packed : [])));
  }
}

async function* blocksOf(waiting: Waiting): AsyncGenerator<MemberBlock> {
  if (waiting.kind === 'ready') yield waiting.block;
  else if (waiting.kind === 'block') yield await waiting.packed;
  else if (waiting.kind === 'copied') yield* waiting.blocks;
  else for await (const { packed } of waiting.blocks) yield await packed;
}

async function* startedMembers(
  members: Iterable<ArchiveMember>,
  { blocksOf, packed: known, copied }: MemberSources,
): AsyncGenerator<Waiting> {
  const packer = new BlockPacker();
  for (const member of members) {
    const { entry } = member;
    const packed = entry === undefined ? nothing : known.get(entry);
    const copy = entry === undefined ? undefined : copied(entry);
    if (packed !== undefined) yield { kind: 'ready', block: wholeMember(member, packed) };
    else if (copy !== undefined) yield { kind: 'copied', blocks: copiedMember(member, copy) };
    else if (entry !== undefined) {
      const compression = compressionOf(entry);
      const isStored = compression === 'stored';
      const blocks = startedBlocks(
        packer,
        member,
        compression,
        blocksOf(entry, isStored ? sharedMemory() : ownMemory),
      );
      if (isStored) yield { kind: 'stored', blocks };
      else yield* blocks;
    }
  }
}

/** Each block is wrapped, because an async generator would wait for a bare promise. */
async function* startedBlocks(
  packer: BlockPacker,
  member: ArchiveMember,
  compression: Compression,
  blocks: Iterable<SourceBlock> | AsyncIterable<SourceBlock>,
): AsyncGenerator<StartedBlock> {
  const pack = packer.entry(compression);
  let isFirst = true;
  for await (const block of blocks) {
    const facts = { member, compression, isFirst };
    const packed = pack(block).then((each) => ({ ...each, ...facts }));
    // It may fail before its turn comes. It still does when it is awaited, but an unhandled rejection would end the
    // process.
    packed.catch(() => undefined);
    yield { kind: 'block', packed, bytes: block.data.length };
    isFirst = false;
  }
}

function* copiedMember(member: ArchiveMember, copy: CopiedMember): Generator<MemberBlock> {
  const { compression } = copy.content;
  let isFirst = true;
  try {
    for (const block of copiedBlocks(copy)) {
      yield { ...block, member, compression, isFirst };
      isFirst = false;
    }
  } catch (error) {
    throw member.entry === undefined ? error : readError(error, member.entry);
  }
}

function wholeMember(member: ArchiveMember, { data, crc32, size }: PackedFile): MemberBlock {
  const compression = member.entry === undefined ? 'stored' : compressionOf(member.entry);
  return { member, compression, data, crc32, size, isFirst: true, isLast: true };
}

/** What a directory holds. */
const nothing: PackedFile = { data: Buffer.alloc(0), crc32: 0, size: 0, marks: 0 };
