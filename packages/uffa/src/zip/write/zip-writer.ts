import type { ByteSink } from './byte-sink';
import { modeOf } from './member-mode';
import type { MemberBlock } from './packed-members';
import type { MemberFacts } from '../container/records';
import { ZipContainer, type OpenMember } from '../container/zip-container';

/** Bytes that are collected before they are written at once. */
const writeSize = 256 * 1024;

/**
 * Writes entries block by block. Sizes and CRC always are in the local headers: Java's `ZipInputStream` refuses stored
 * entries with data descriptors (zip.md 3.3). An entry of several blocks gets them after its last one.
 */
export class ZipWriter {
  private readonly container = new ZipContainer();
  private openMember: OpenMember | undefined;
  private compressedSize = 0;

  constructor(private readonly sink: ByteSink) {}

  write(block: MemberBlock): void {
    if (block.isFirst) this.open(block);
    else this.compressedSize += block.data.length;
    this.container.append(block.data);
    // A block that is not the last may be in memory that the next one overwrites.
    if (!block.isLast || this.container.pending >= writeSize) this.flush();
    if (block.isLast && !block.isFirst) this.complete(block);
  }

  /** Writes the central directory. */
  finish(): void {
    this.container.finish();
    this.flush();
  }

  private open(block: MemberBlock): void {
    const { member, compression, isLast, data } = block;
    this.compressedSize = data.length;
    const facts = isLast ? this.factsOf(block) : undefined;
    this.openMember = this.container.open(member.name, modeOf(member), compression, facts);
  }

  private complete(block: MemberBlock): void {
    this.flush();
    const fields = this.openMember?.complete(this.factsOf(block));
    if (fields !== undefined) this.sink.overwrite(fields.offset, fields.bytes);
  }

  private factsOf({ crc32, size }: MemberBlock): MemberFacts {
    return { crc32, size, compressedSize: this.compressedSize };
  }

  private flush(): void {
    for (const bytes of this.container.takeBytes()) this.sink.append(bytes);
  }
}
