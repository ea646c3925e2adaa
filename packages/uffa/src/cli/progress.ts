import { unitsThatFit } from '../diagnostics/display-width';
import { printable } from '../diagnostics/printable';
import type { Project } from '../discover/project';
import { widthOf, type Terminal } from './terminal';

/** Work that is done sooner than this shows no progress: a line that only flashes up tells nothing. */
const PATIENCE_MS = 400;

/** How often the line is redrawn. */
const PERIOD_MS = 100;

const CLEAR_LINE = '\r\u001b[2K';

/** One line on a terminal that says how far a long run is. Anywhere else it writes nothing. */
export class Progress {
  private readonly running = new Set<string>();
  private finished = 0;
  private isShown = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly terminal: Terminal,
    private readonly total: number,
  ) {
    if (terminal.isTTY !== true) return;
    this.timer = setTimeout(() => {
      this.show();
      this.timer = setInterval(() => this.show(), PERIOD_MS).unref();
    }, PATIENCE_MS).unref();
  }

  start({ path }: Project): void {
    this.running.add(path);
  }

  end({ path }: Project): void {
    this.running.delete(path);
    this.finished++;
  }

  /** Makes room for other output; the line comes back by itself. */
  hide(): void {
    if (this.isShown) this.terminal.write(CLEAR_LINE);
    this.isShown = false;
  }

  stop(): void {
    clearTimeout(this.timer);
    this.hide();
  }

  private show(): void {
    const line = `${this.finished}/${this.total}  ${[...this.running].map(printable).join(', ')}`;
    const fitting = unitsThatFit([...line], (widthOf(this.terminal) ?? 80) - 1);
    this.terminal.write(CLEAR_LINE + line.slice(0, fitting));
    this.isShown = true;
  }
}
