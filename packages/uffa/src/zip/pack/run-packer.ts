import * as fs from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import * as zlib from 'node:zlib';
import { marksIn } from './marks-in';
import { packFiles, type FileRun, type PackedRun, type PackSettings } from './pack-files';
import { packOnThread } from './pack-thread';
import type { ThreadBudget } from './thread-budget';

/** Packs runs of files, on this thread and on others. Each takes the next run as soon as it is done with one. */
export class RunPacker {
  /** One number, which the threads share: the first run that nobody has claimed. */
  private readonly unclaimed = new Int32Array(new SharedArrayBuffer(4));
  /** The runs that are not packed. */
  private readonly open: Set<number>;
  private otherThreads: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly runs: readonly FileRun[],
    private readonly settings: PackSettings,
    private readonly onPacked: (index: number, packed: PackedRun) => void,
  ) {
    this.open = new Set(runs.keys());
  }

  /** Starts other threads, at most `wanted` of them. */
  startThreads(wanted: number, budget: ThreadBudget): void {
    const { runs, settings, unclaimed } = this;
    const done = (index: number, packed: PackedRun) => this.done(index, packed);
    const thread = () => packOnThread({ runs, settings, unclaimed }, done).finally(() => budget.giveBack(1));
    this.otherThreads = Promise.all(Array.from({ length: budget.take(wanted) }, thread));
  }

  /** Packs what no thread has claimed, waits for the other threads, and packs what they did not finish. */
  async finish(signal: AbortSignal | undefined): Promise<void> {
    for (let index = this.claim(); index < this.runs.length; index = this.claim()) {
      this.pack(index);
      // Lets others have their turn: the signal, the progress, another project.
      await setImmediate();
      if (signal?.aborted) this.stop();
    }
    await this.otherThreads;
    if (signal?.aborted) return;
    for (const index of this.open) this.pack(index);
  }

  /** Claims all that is left, so that every thread ends soon. */
  stop(): void {
    Atomics.store(this.unclaimed, 0, this.runs.length);
  }

  private claim(): number {
    return Atomics.add(this.unclaimed, 0, 1);
  }

  private pack(index: number): void {
    const run = this.runs[index];
    if (run !== undefined) this.done(index, packFiles(run, this.settings, fs, zlib, marksIn));
  }

  private done(index: number, packed: PackedRun): void {
    this.open.delete(index);
    this.onPacked(index, packed);
  }
}
