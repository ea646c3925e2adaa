import { logger } from '@nx/devkit';
import { afterEach, beforeEach, vi } from 'vitest';

/** Keeps what generators tell off the terminal; what the running test was told so far is returned, message by message. */
export function capturedLog(): () => readonly string[] {
  let told: string[] = [];
  beforeEach(() => {
    told = [];
    vi.spyOn(logger, 'info').mockImplementation((message: string) => void told.push(message));
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  return () => told;
}
