/** Milliseconds. Each write wakes Nx at the other end of the pipe, which takes longer than a small archive. */
const PAUSE = 50;

/** Texts for a stream, written a few at a time. What is left has to be written by `flush`. */
export class PacedOutput {
  private waiting = '';
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly stream: Pick<NodeJS.WritableStream, 'write'>) {}

  write(text: string): void {
    this.waiting += text;
    this.timer ??= setTimeout(() => this.flush(), PAUSE);
  }

  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.waiting !== '') this.stream.write(this.waiting);
    this.waiting = '';
  }
}
