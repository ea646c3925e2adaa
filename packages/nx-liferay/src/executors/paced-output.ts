/**
 * Milliseconds. Each write wakes Nx at the other end of the pipe, which takes longer than packaging a small archive.
 */
const PAUSE = 50;

/** So many texts are written each for itself, so that in a small workspace each comes before what Nx says of its task. */
const UNPACED = 20;

/**
 * Writes texts to a stream: the first ones at once, of those that follow what comes within the pause together. `flush`
 * has to be called for the rest.
 */
export class PacedOutput {
  private waiting = '';
  private unpaced = UNPACED;
  private pause: NodeJS.Timeout | undefined;

  constructor(private readonly stream: { readonly write: (text: string) => unknown }) {}

  write(text: string): void {
    this.waiting += text;
    if (this.unpaced-- > 0) this.flush();
    else if (this.pause === undefined) this.writeAndPause();
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
