import { closeSync, openSync, readSync } from 'node:fs';
import { writeAt } from '../files/write-at';
import { ItemIndex } from './item-index';

/** Where an item is among those that were put away. */
export interface ItemPlace {
  readonly offset: number;
  /** In bytes. */
  readonly length: number;
}

/** An item that was put away. */
export interface SpooledItem extends ItemPlace {
  /** Its reference code, or what its class has in its place. */
  readonly code: string;
  /** What people call it. */
  readonly name: string;
  /** The codes of what has to be there before it. */
  readonly needs: readonly string[];
}

/** Items that are put away in a temporary file: all of them together may be larger than the memory. */
export class ItemSpool {
  private readonly descriptor: number;
  private size = 0;
  private indexes = 0;

  /** @param file a new one, absolute */
  constructor(private readonly file: string) {
    this.descriptor = openSync(file, 'wx+', 0o600);
  }

  /** An index of some of the items, with temporary files beside. */
  index(): ItemIndex {
    return new ItemIndex(`${this.file}-${this.indexes++}`);
  }

  add(text: string): ItemPlace {
    const bytes = Buffer.from(text);
    const offset = this.size;
    writeAt(this.descriptor, bytes, offset);
    this.size += bytes.length;
    return { offset, length: bytes.length };
  }

  read({ offset, length }: ItemPlace): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    for (let done = 0; done < length;) {
      const read = readSync(this.descriptor, bytes, done, length - done, offset + done);
      if (read === 0) throw new Error('a temporary file has become shorter');
      done += read;
    }
    return bytes;
  }

  close(): void {
    closeSync(this.descriptor);
  }
}
