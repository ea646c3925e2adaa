import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PacedOutput } from './paced-output';

describe('PacedOutput', () => {
  const write = vi.fn(() => true);

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    write.mockClear();
  });

  it('writes the first text at once, and then those that come close together', () => {
    const output = new PacedOutput({ write });
    output.write('a\n');
    expect(write.mock.calls).toEqual([['a\n']]);
    output.write('b\n');
    output.write('c\n');
    vi.advanceTimersByTime(50);
    expect(write.mock.calls).toEqual([['a\n'], ['b\nc\n']]);
    vi.advanceTimersByTime(500);
    output.write('d\n');
    expect(write.mock.calls).toEqual([['a\n'], ['b\nc\n'], ['d\n']]);
  });

  it('writes what is left when it is told to, once', () => {
    const output = new PacedOutput({ write });
    output.flush();
    output.write('a\n');
    output.write('b\n');
    output.flush();
    vi.advanceTimersByTime(100);
    expect(write.mock.calls).toEqual([['a\n'], ['b\n']]);
  });
});
