import { unitsThatFit } from '../diagnostics/display-width';
import { printable } from '../diagnostics/printable';
import type { Project } from '../discover/project';
import type { Terminal } from './terminal';

/** Work that is done sooner than this shows no progress: a line that flashes tells nothing. */
const PATIENCE_MS = 400;

const CLEAR_LINE = '\r\u001b[2K';

/** One line on a terminal that says how far a long run is. Anywhere else it writes nothing. */
export class Progress {
  private readonly running = new Set<string>();
  private finished = 0;
  private state: 'waiting' | 'shown' | 'hidden' | 'over' = 'waiting';
  private readonly timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly terminal: Terminal,
    private readonly total: number,
  ) {
    if (terminal.isTTY !== true) this.state = 'over';
    else this.timer = setTimeout(() => this.show(), PATIENCE_MS).unref();
  }

  start({ path }: Project): void {
    this.running.add(path);
    this.update();
  }

  end({ path }: Project): void {
    this.running.delete(path);
    this.finished++;
    this.update();
  }

  /** Makes room for other output; the next change shows the line again. */
  hide(): void {
    if (this.state !== 'shown') return;
    this.terminal.write(CLEAR_LINE);
    this.state = 'hidden';
  }

  stop(): void {
    clearTimeout(this.timer);
    this.hide();
    this.state = 'over';
  }

  private update(): void {
    if (this.state === 'shown' || this.state === 'hidden') this.show();
  }

  private show(): void {
    const line = `${this.finished}/${this.total}  ${[...this.running].map(printable).join(', ')}`;
    const fitting = unitsThatFit([...line], (this.terminal.columns ?? 80) - 1);
    this.terminal.write(CLEAR_LINE + line.slice(0, fitting));
    this.state = 'shown';
  }
}
