/** Why a text is not the batch data that it should be. */
export class ItemsError extends Error {
  override readonly name = 'ItemsError';

  constructor(readonly problem: 'cut' | 'malformed' | 'too-large') {
    super(problem);
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = new Set([0x7b, 0x5b]);
const CLOSE = new Set([0x7d, 0x5d]);
const COMMA = 0x2c;
const BLANKS = new Set([0x20, 0x09, 0x0a, 0x0d]);

/**
 * The texts of the elements of the outermost object's list `items`, one after the other: the whole may be larger than
 * the memory. It looks at brackets and strings alone; whether an element is JSON is for its reader to say.
 *
 * @param most in bytes: no element may be larger
 * @throws ItemsError, also where the text ends before its outermost object does
 */
export async function* itemsIn(chunks: AsyncIterable<Buffer>, most: number): AsyncGenerator<string> {
  const state = new Splitter(most);
  for await (const chunk of chunks) yield* state.add(chunk);
  state.end();
}

/** Where the reader is, between two chunks. */
class Splitter {
  private depth = 0;
  private inString = false;
  private isEscaped = false;
  /** The characters of the last string at depth 1, which may be the name of a member. */
  private name = '';
  private lastName = '';
  /** Whether the list that opened at depth 1 is the wanted one. */
  private inItems = false;
  private isOver = false;
  private kept: Buffer[] = [];
  private size = 0;

  constructor(private readonly most: number) {}

  *add(chunk: Buffer): Generator<string> {
    let start = this.isKeeping() ? 0 : -1;
    for (let index = 0; index < chunk.length; index++) {
      const byte = chunk[index] ?? 0;
      if (this.inString) {
        this.stringByte(byte);
        continue;
      }
      if (BLANKS.has(byte)) continue;
      if (this.isOver) throw new ItemsError('malformed');
      if (this.inItems && this.depth === 2 && byte !== COMMA && !CLOSE.has(byte)) {
        if (start < 0) start = index;
      }
      if (byte === QUOTE) {
        this.inString = true;
        if (this.depth === 1) this.name = '';
        continue;
      }
      if (OPEN.has(byte)) this.open(byte);
      else if (CLOSE.has(byte)) {
        // The list itself ends: whatever stands before its end is its last element.
        if (this.inItems && this.depth === 2) {
          if (start >= 0) yield this.take(chunk.subarray(start, index));
          start = -1;
          this.inItems = false;
        }
        this.close();
      } else if (byte === COMMA && this.inItems && this.depth === 2 && start >= 0) {
        yield this.take(chunk.subarray(start, index));
        start = -1;
      } else if (this.depth === 0) throw new ItemsError('malformed');
    }
    if (start >= 0) this.keep(chunk.subarray(start));
  }

  end(): void {
    if (!this.isOver) throw new ItemsError('cut');
  }

  private isKeeping(): boolean {
    return this.size > 0;
  }

  private stringByte(byte: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (byte === BACKSLASH) this.isEscaped = true;
    else if (byte === QUOTE) {
      this.inString = false;
      if (this.depth === 1) this.lastName = this.name;
      return;
    }
    // Longer names are not the wanted one.
    if (this.depth === 1 && this.name.length < 16) this.name += String.fromCharCode(byte);
  }

  private open(byte: number): void {
    if (this.depth === 0 && byte !== 0x7b) throw new ItemsError('malformed');
    if (this.depth === 1) this.inItems = byte === 0x5b && this.lastName === 'items';
    this.depth++;
  }

  private close(): void {
    this.depth--;
    if (this.depth < 0) throw new ItemsError('malformed');
    if (this.depth === 0) this.isOver = true;
  }

  private keep(bytes: Buffer): void {
    this.size += bytes.length;
    if (this.size > this.most) throw new ItemsError('too-large');
    this.kept.push(Buffer.from(bytes));
  }

  private take(rest: Buffer): string {
    this.keep(rest);
    const text = Buffer.concat(this.kept).toString('utf8');
    this.kept = [];
    this.size = 0;
    return text;
  }
}
