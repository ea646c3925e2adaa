import { rmSync } from 'node:fs';

/** How long a program that was told to end may still write, in milliseconds. */
const PATIENCE = 15_000;
const PAUSE = 100;

/**
 * Removes a directory in which a program that is about to end may still write: daemons of Nx and Gradle, a browser,
 * what watches over a container. `maxRetries` of Node does not do: it lists a directory once, and what is written after
 * that stays in the way.
 * @throws Error where something still writes after fifteen seconds
 */
export function removeBusyDirectory(directory: string): void {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    try {
      rmSync(directory, { recursive: true, force: true });
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}
