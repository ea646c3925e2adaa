import { open, stat, type FileHandle } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';
import { errorCode } from '../../diagnostics/error-reason';

const BLOCK = 65_536;

/**
 * Reads what is appended to a file, even if the file is emptied, or renamed and started over: then the rest of the old
 * file comes first.
 */
export class FileTail {
  private handle: FileHandle | undefined;
  private position = 0;
  private rest = '';
  private decoder = new StringDecoder('utf8');

  constructor(private readonly file: string) {}

  /** Skips what the file holds now. */
  async skipToEnd(): Promise<void> {
    await this.openFile();
    if (this.handle !== undefined) this.position = (await this.handle.stat()).size;
  }

  /** The lines that were finished since the last call. */
  async newLines(): Promise<readonly string[]> {
    await this.openFile();
    const lines = await this.appended();
    if (!(await this.isReplaced())) return lines;
    // Between the reading above and the renaming, more may have been written to the old file.
    const last = await this.appended();
    await this.close();
    return [...lines, ...last, ...(await this.newLines())];
  }

  async close(): Promise<void> {
    await this.handle?.close();
    this.handle = undefined;
    this.position = 0;
    this.rest = '';
    this.decoder = new StringDecoder('utf8');
  }

  private async openFile(): Promise<void> {
    try {
      this.handle ??= await open(this.file, 'r');
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
    }
  }

  private async appended(): Promise<readonly string[]> {
    if (this.handle === undefined) return [];
    if ((await this.handle.stat()).size < this.position) this.position = 0;
    const buffer = Buffer.alloc(BLOCK);
    for (;;) {
      const { bytesRead } = await this.handle.read(buffer, 0, BLOCK, this.position);
      if (bytesRead === 0) break;
      this.position += bytesRead;
      this.rest += this.decoder.write(buffer.subarray(0, bytesRead));
    }
    const lines = this.rest.split(/\r?\n/);
    this.rest = lines.pop() ?? '';
    return lines;
  }

  private async isReplaced(): Promise<boolean> {
    if (this.handle === undefined) return false;
    try {
      const [there, here] = [await stat(this.file), await this.handle.stat()];
      return there.ino !== here.ino || there.dev !== here.dev;
    } catch (error) {
      // The file was renamed and the new one is not begun yet: what is appended to the old one still counts.
      if (errorCode(error) === 'ENOENT') return false;
      throw error;
    }
  }
}
