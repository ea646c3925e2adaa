/** Small pieces are copied together into slabs of this size. */
const slabSize = 64 * 1024;

/**
 * Collects bytes until they are taken. Headers and small files are buffers of their own; copied at once, they do not
 * pile up by the hundred thousand.
 */
export class ByteCollector {
  private parts: Buffer[] = [];
  private slab = Buffer.allocUnsafe(slabSize);
  /** Where in the slab the bytes that are in no part yet start and end. */
  private start = 0;
  private end = 0;
  private collected = 0;

  /** How many bytes wait to be taken. */
  get length(): number {
    return this.collected;
  }

  append(bytes: Buffer): void {
    this.collected += bytes.length;
    if (bytes.length > slabSize - this.end) this.closePart();
    if (bytes.length > slabSize) this.parts.push(bytes);
    else {
      if (bytes.length > slabSize - this.end) this.startSlab();
      this.end += bytes.copy(this.slab, this.end);
    }
  }

  /** The bytes in order. Those already taken are never overwritten. */
  take(): readonly Buffer[] {
    this.closePart();
    const taken = this.parts;
    this.parts = [];
    this.collected = 0;
    return taken;
  }

  private closePart(): void {
    if (this.end > this.start) this.parts.push(this.slab.subarray(this.start, this.end));
    this.start = this.end;
  }

  private startSlab(): void {
    this.slab = Buffer.allocUnsafe(slabSize);
    this.start = 0;
    this.end = 0;
  }
}
