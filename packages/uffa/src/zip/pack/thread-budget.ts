import { availableParallelism } from 'node:os';

/** More would wait for the main thread, and each takes memory. */
const mostThreads = 3;

/** How many threads may run besides the main one: shared by all that is packed at the same time in a process. */
export class ThreadBudget {
  constructor(private free = Math.min(availableParallelism() - 1, mostThreads)) {}

  /** @returns how many of the wanted threads may run; each has to be given back */
  take(wanted: number): number {
    const taken = Math.min(wanted, this.free);
    this.free -= taken;
    return taken;
  }

  giveBack(threads: number): void {
    this.free += threads;
  }
}
