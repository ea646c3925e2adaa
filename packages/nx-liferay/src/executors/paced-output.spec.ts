import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PacedOutput } from './paced-output';

describe('PacedOutput', () => {
  const write = vi.fn(() => true);

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    write.mockClear();
  });

  it('writes what comes close together at once, and does not wait for more', () => {
    const output = new PacedOutput({ write });
    output.write('a\n');
    output.write('b\n');
    vi.advanceTimersByTime(50);
    output.write('c\n');
    vi.advanceTimersByTime(50);
    expect(write.mock.calls).toEqual([['a\nb\n'], ['c\n']]);
  });

  it('writes what is left when it is told to, once', () => {
    const output = new PacedOutput({ write });
    output.flush();
    output.write('a\n');
    output.flush();
    vi.advanceTimersByTime(100);
    expect(write.mock.calls).toEqual([['a\n']]);
  });
});
