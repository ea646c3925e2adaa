import { StringDecoder } from 'node:string_decoder';
import { terminalText } from 'uffa';

/** A line that is longer is passed on in parts; in UTF-16 code units. */
const LONGEST = 65_536;

/**
 * Passes on the output of another program line by line, without what a terminal or a build server would obey. A line is
 * held back until it ends, because only then is it known whether it is a command.
 */
export class ForeignOutput {
  private readonly decoder = new StringDecoder('utf8');
  private rest = '';

  constructor(private readonly passOn: (chunk: Buffer) => void) {}

  write(chunk: Buffer): void {
    const lines = (this.rest + this.decoder.write(chunk)).split(/\r\n|\n|\r(?!$)/);
    this.rest = lines.pop() ?? '';
    if (this.rest.length > LONGEST) lines.push(this.rest.slice(0, LONGEST));
    this.rest = this.rest.slice(this.rest.length > LONGEST ? LONGEST : 0);
    if (lines.length > 0) this.pass(lines.map((line) => `${line}\n`).join(''));
  }

  /** Has to be called at the end of the program. */
  end(): void {
    const last = this.rest + this.decoder.end();
    this.rest = '';
    if (last !== '') this.pass(last);
  }

  private pass(text: string): void {
    this.passOn(Buffer.from(terminalText(text)));
  }
}
