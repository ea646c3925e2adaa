/**
 * Milliseconds. Each write wakes Nx at the other end of the pipe, which takes longer than packaging a small archive.
 */
const PAUSE = 50;

/**
 * Writes texts to a stream: the first at once, those that follow within the pause together. `flush` has to be called
 * for the rest.
 */
export class PacedOutput {
  private waiting = '';
  private pause: NodeJS.Timeout | undefined;

  constructor(private readonly stream: Pick<NodeJS.WritableStream, 'write'>) {}

  write(text: string): void {
    this.waiting += text;
    if (this.pause === undefined) this.writeAndPause();
  }

  flush(): void {
    clearTimeout(this.pause);
    this.pause = undefined;
    if (this.waiting !== '') this.stream.write(this.waiting);
    this.waiting = '';
  }

  private writeAndPause(): void {
    const hasText = this.waiting !== '';
    this.flush();
    if (hasText) this.pause = setTimeout(() => this.writeAndPause(), PAUSE);
  }
}
