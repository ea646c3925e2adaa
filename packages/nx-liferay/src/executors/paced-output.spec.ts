import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PacedOutput } from './paced-output';

describe('PacedOutput', () => {
  const write = vi.fn(() => true);

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    write.mockClear();
  });

  /** As many as are written each for itself. */
  function outputAfterTwenty(): PacedOutput {
    const output = new PacedOutput({ write });
    const texts = Array.from({ length: 20 }, (_, index) => `${index}\n`);
    for (const text of texts) output.write(text);
    expect(write.mock.calls).toEqual(texts.map((text) => [text]));
    write.mockClear();
    return output;
  }

  it('writes the first twenty texts at once, and then those together that come close together', () => {
    const output = outputAfterTwenty();
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
    const output = outputAfterTwenty();
    output.flush();
    output.write('a\n');
    output.write('b\n');
    output.flush();
    vi.advanceTimersByTime(100);
    expect(write.mock.calls).toEqual([['a\n'], ['b\n']]);
  });
});
