import { crc32 } from 'node:zlib';

/** Checks bytes as they come against what an archive says of them. */
export class ContentCheck {
  private crc = 0;
  private length = 0;

  constructor(private readonly expected: { readonly size: number; readonly crc32: number }) {}

  /** @throws Error as soon as there are too many bytes: a few packed ones may become a disk full */
  add(bytes: Buffer): void {
    this.length += bytes.length;
    this.crc = crc32(bytes, this.crc);
    if (this.length > this.expected.size) throw new Error('it is larger than the archive says');
  }

  /** @throws Error where the bytes are others */
  end(): void {
    if (this.length < this.expected.size) throw new Error('it is smaller than the archive says');
    if (this.crc !== this.expected.crc32) throw new Error('its CRC-32 is not what the archive says');
  }
}
