import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { projectIn } from '../../test/with-workspace';
import { Progress } from './progress';

const [a, b] = [projectIn('/w', 'ce/a'), projectIn('/w', 'ce/b')];

function screen(isTTY: boolean) {
  const written: string[] = [];
  return { written, terminal: { write: (text: string) => written.push(text), isTTY, columns: 20 } };
}

describe('Progress', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('shows nothing of work that is soon done', () => {
    const { written, terminal } = screen(true);
    const progress = new Progress(terminal, 2);
    progress.start(a);
    vi.advanceTimersByTime(300);
    progress.end(a);
    progress.stop();
    vi.advanceTimersByTime(1000);
    expect(written).toEqual([]);
  });

  it('shows how far long work is on one line that fits, and clears it', () => {
    const { written, terminal } = screen(true);
    const progress = new Progress(terminal, 2);
    progress.start(a);
    progress.start(b);
    vi.advanceTimersByTime(400);
    progress.end(a);
    vi.advanceTimersByTime(100);
    progress.stop();
    expect(written.map((text) => text.replace('\r\u001b[2K', '<clear>'))).toEqual([
      '<clear>0/2  ce/a, ce/b',
      '<clear>1/2  ce/b',
      '<clear>',
    ]);
  });

  it('makes room for other output once', () => {
    const { written, terminal } = screen(true);
    const progress = new Progress(terminal, 1);
    progress.start(a);
    vi.advanceTimersByTime(500);
    written.length = 0;
    progress.hide();
    progress.hide();
    progress.stop();
    expect(written).toHaveLength(1);
  });

  it('writes nothing where no terminal is', () => {
    const { written, terminal } = screen(false);
    const progress = new Progress(terminal, 1);
    progress.start(a);
    vi.advanceTimersByTime(500);
    progress.end(a);
    progress.stop();
    expect(written).toEqual([]);
  });
});
