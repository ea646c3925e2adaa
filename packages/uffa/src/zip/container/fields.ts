/** Writes the little-endian fields of a record one after the other. */
export class Fields {
  private readonly buffer: Buffer;
  private end = 0;

  /** @param length of all fields together, in bytes */
  constructor(length: number) {
    this.buffer = Buffer.alloc(length);
  }

  uint16(...values: readonly number[]): this {
    for (const value of values) this.end = this.buffer.writeUInt16LE(value, this.end);
    return this;
  }

  uint32(...values: readonly number[]): this {
    for (const value of values) this.end = this.buffer.writeUInt32LE(value, this.end);
    return this;
  }

  uint64(...values: readonly number[]): this {
    for (const value of values) this.end = this.buffer.writeBigUInt64LE(BigInt(value), this.end);
    return this;
  }

  bytes(bytes: Buffer): this {
    this.end += bytes.copy(this.buffer, this.end);
    return this;
  }

  /** The record. */
  done(): Buffer {
    return this.buffer;
  }
}
