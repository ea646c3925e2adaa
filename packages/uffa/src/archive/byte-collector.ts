/** Small pieces are copied together into slabs of this size. */
const slabSize = 64 * 1024;

/**
 * Collects bytes until they are taken. The container writes each field of a header as a buffer of its own; copied at
 * once, they do not pile up by the hundred thousand.
 */
export class ByteCollector {
  private parts: Buffer[] = [];
  private slab = Buffer.allocUnsafe(slabSize);
  private used = 0;
  private collected = 0;

  /** Bytes that wait to be taken. */
  get length(): number {
    return this.collected;
  }

  append(bytes: Buffer): void {
    this.collected += bytes.length;
    if (bytes.length > slabSize - this.used) this.closeSlab();
    if (bytes.length > slabSize) this.parts.push(bytes);
    else this.used += bytes.copy(this.slab, this.used);
  }

  take(): Buffer {
    const taken = Buffer.concat([...this.parts, this.slab.subarray(0, this.used)], this.collected);
    this.parts = [];
    this.used = 0;
    this.collected = 0;
    return taken;
  }

  private closeSlab(): void {
    this.parts.push(this.slab.subarray(0, this.used));
    this.slab = Buffer.allocUnsafe(slabSize);
    this.used = 0;
  }
}
