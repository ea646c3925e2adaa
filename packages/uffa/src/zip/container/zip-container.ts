import type { Compression } from '../../entry';
import { ByteCollector } from './byte-collector';
import {
  centralHeader,
  endRecords,
  FACTS_AT,
  factsFields,
  localHeader,
  type Member,
  type MemberFacts,
} from './records';

/** An entry whose data is being written. */
export interface OpenMember {
  /** Notes the facts for the central directory, and returns what is to be written into the local header. */
  complete(facts: MemberFacts): { readonly offset: number; readonly bytes: Buffer };
}

const unknown: MemberFacts = { crc32: 0, size: 0, compressedSize: 0 };

/**
 * Puts entries that are already compressed into the zip format. Bytes are collected until they are taken, and the
 * headers of the central directory until the end.
 */
export class ZipContainer {
  private readonly collector = new ByteCollector();
  private readonly directory = new ByteCollector();
  private members = 0;
  private offset = 0;

  /** How many bytes wait to be taken. */
  get pending(): number {
    return this.collector.length;
  }

  /** Starts an entry. If its facts are not known yet, `complete` has to be called before the next one starts. */
  open(name: string, mode: number, compression: Compression, facts?: MemberFacts): OpenMember {
    const { offset } = this;
    // The facts stay apart: to copy objects into one takes longer than all else that is done for a small member.
    const member: Member = { name, mode, compression, offset };
    const close = (known: MemberFacts) => this.directory.append(centralHeader(member, known));
    this.members++;
    this.append(localHeader(member, facts ?? unknown));
    if (facts !== undefined) close(facts);
    return {
      complete: (known) => {
        close(known);
        return { offset: offset + FACTS_AT, bytes: factsFields(known) };
      },
    };
  }

  append(data: Buffer): void {
    this.offset += data.length;
    this.collector.append(data);
  }

  /** Writes the central directory. */
  finish(): void {
    const { members, offset } = this;
    for (const headers of this.directory.take()) this.append(headers);
    this.append(endRecords({ members, offset, size: this.offset - offset }));
  }

  takeBytes(): readonly Buffer[] {
    return this.collector.take();
  }
}
