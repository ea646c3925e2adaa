import { afterEach, beforeEach, vi } from 'vitest';

/** Keeps the output of a suite's tests off the terminal, and returns what the running test has printed so far. */
export function capturedOutput(): () => string {
  let printed = '';
  beforeEach(() => {
    printed = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      printed += String(chunk);
      return true;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  return () => printed;
}
