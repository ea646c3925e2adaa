import { afterEach, beforeEach, vi } from 'vitest';

/** Keeps what the tests of a suite print off the terminal; what the running test has printed so far is returned. */
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
