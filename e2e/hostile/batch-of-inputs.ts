import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';

/** What a process of its own looks at, one after the other. */
export interface Job {
  readonly kind: 'archives' | 'projects';
  /** The directory of the inputs; for projects, the workspace. */
  readonly root: string;
  /** Relative to it. */
  readonly items: readonly string[];
  /** The archive that others are compared with. */
  readonly whole?: string;
}

export interface Judged {
  readonly item: string;
  readonly outcome: 'taken' | 'refused' | 'crashed';
  readonly why?: string;
  /** Of the processor's time: a busy machine makes nothing slow. */
  readonly milliseconds: number;
}

/** No input may take more, whatever is in it. */
const slow = 2000;
const most = { megabytes: 300 };

export const seed = Number(process.env['HOSTILE_SEED'] ?? 20_260_101);

const inBatch = 500;

/**
 * Judges so many inputs, some hundred in a process, and expects no fault; and of inputs that are taken and of those that
 * are refused more than a few, or they would try nothing.
 * @param what for the log
 * @param judge makes so many inputs, the first of which has this number, and has them judged
 */
export function judgeInBatches(
  what: string,
  tries: number,
  judge: (tally: Tally, first: number, count: number) => void,
): void {
  const tally = new Tally();
  for (let at = 0; at < tries; at += inBatch) judge(tally, at, Math.min(inBatch, tries - at));
  process.stdout.write(`${what} (seed ${seed}): ${String(tally)}\n`);
  expect(tally.faults).toEqual([]);
  expect(Math.min(tally.counts.taken, tally.counts.refused)).toBeGreaterThan(tries / 50);
}

/** What came out of all batches together. */
export class Tally {
  readonly counts = { taken: 0, refused: 0, crashed: 0, slow: 0 };
  readonly faults: string[] = [];
  megabytes = 0;

  /** Has the built package look at a batch of inputs; an input with which it does not come back is a fault, too. */
  judge(job: Job, describeItem: (item: string) => string): void {
    const directory = mkdtempSync(join(tmpdir(), 'judge-'));
    try {
      const [file, report] = [join(directory, 'job.json'), join(directory, 'report.json')];
      writeFileSync(file, JSON.stringify({ ...job, report }));
      const program = join(__dirname, 'judge-batch.cjs');
      const { status, stderr } = spawnSync(process.execPath, [program, file], { encoding: 'utf8' });
      if (status !== 0) throw new Error(`the process ended with ${status}:\n${stderr.slice(0, 4000)}`);
      this.add(JSON.parse(readFileSync(report, 'utf8')) as Report, describeItem);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  }

  private add({ results, megabytes }: Report, describeItem: (item: string) => string): void {
    this.megabytes = Math.max(this.megabytes, megabytes);
    if (megabytes > most.megabytes) this.faults.push(`a batch took ${Math.round(megabytes)} MB`);
    for (const { item, outcome, why, milliseconds } of results) {
      this.counts[outcome]++;
      if (milliseconds > slow) this.counts.slow++;
      if (outcome === 'crashed' || milliseconds > slow) {
        this.faults.push(`${describeItem(item)}: ${outcome}, ${milliseconds} ms, ${why ?? ''}`);
      }
    }
  }

  /** For the log of the suite. */
  toString(): string {
    const { taken, refused, crashed, slow: slowOnes } = this.counts;
    return (
      `${taken + refused + crashed} tried, ${taken} taken, ${refused} refused, ${crashed} crashes, ` +
      `${slowOnes} over 2 s, ${Math.round(this.megabytes)} MB at most`
    );
  }
}

interface Report {
  readonly results: readonly Judged[];
  readonly megabytes: number;
}
