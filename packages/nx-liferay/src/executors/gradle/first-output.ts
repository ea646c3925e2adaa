/** In bytes: what a wrapper prints before it starts Gradle, and the beginning of what Java says of a failure. */
const LONGEST = 16_384;

/** The beginning of what a program prints. */
export class FirstOutput {
  private bytes = Buffer.alloc(0);

  add(chunk: Buffer): void {
    const room = LONGEST - this.bytes.length;
    if (room > 0) this.bytes = Buffer.concat([this.bytes, chunk.subarray(0, room)]);
  }

  get text(): string {
    return this.bytes.toString('utf8');
  }
}
