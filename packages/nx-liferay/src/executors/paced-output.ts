/** Milliseconds. Each write wakes Nx at the other end of the pipe, which takes longer than a small archive. */
const PAUSE = 50;

/**
 * Texts for a stream: the first is written at once, those that come within a pause of it together. What is left has to
 * be written by `flush`.
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
