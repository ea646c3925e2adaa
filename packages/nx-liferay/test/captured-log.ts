import { logger } from '@nx/devkit';
import { afterEach, beforeEach, vi } from 'vitest';

/** Keeps the messages of generators off the terminal, and returns those of the running test so far, one by one. */
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
