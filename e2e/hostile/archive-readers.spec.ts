import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveFaults } from '../../packages/uffa/test/archive/archive-faults';
import { rightArchive, site, text, zip } from '../../packages/uffa/test/archive/right-archive';
import {
  zipByHand,
  type HandmadeEntry,
  type HandmadeZip,
} from '../../packages/uffa/test/archive/zip-by-hand';
import { judgeInBatches, seed } from './batch-of-inputs';
import { mutated } from './mutate';
import { mutatedArchive } from './mutate-archive';
import { mutatedJson } from './mutate-json';
import { Random } from './random';

/** `npm run test:hostile` tries a hundred thousand. */
const tries = Number(process.env['HOSTILE_READS'] ?? 200);
/** A directory for the archives with which something goes wrong. */
const keep = process.env['HOSTILE_KEEP'];

const data = { configuration: { className: 'com.liferay.object.rest.dto.v1_0.ObjectEntry' }, items: [{}] };

/** Right ones with every kind of content, and those that are wrong in one way already. */
const seeds: readonly HandmadeZip[] = [
  rightArchive,
  zip({ ...site, 'batch/': '', 'batch/tickets.batch-engine-data.json': text(data) }),
  ...archiveFaults.map((fault) => fault.zip).filter(({ entries }) => entries.length < 1000),
];

describe(`${tries} mutated archives`, { timeout: 60_000 + tries * 100 }, () => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'hostile-archives-'));
    mkdirSync(join(directory, 'whole'));
    writeFileSync(join(directory, 'whole/tickets.zip'), zipByHand(rightArchive));
  });
  afterAll(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  it('are verified, inspected and compared without a crash, quickly, in little memory', () => {
    const random = new Random(seed);
    const root = join(directory, 'mutated');
    mkdirSync(root);
    judgeInBatches('archives that are read', tries, (tally, first, count) => {
      const items = Array.from({ length: count }, (_, index) => `${first + index}.zip`);
      for (const item of items) writeFileSync(join(root, item), mutant(random));
      const whole = join(directory, 'whole/tickets.zip');
      tally.judge({ kind: 'archives', root, items, whole }, (item) => {
        if (keep !== undefined) cpSync(join(root, item), join(keep, item));
        return item;
      });
      expect(readdirSync(root).sort()).toEqual([...items].sort());
      for (const item of items) rmSync(join(root, item));
    });
    expect(readdirSync(directory).sort()).toEqual(['mutated', 'whole']);
  });
});

/** Half of them are wrong as zips, half in what they hold: readers see that only of a zip that is right. */
function mutant(random: Random): Buffer {
  const zipped = random.of(seeds);
  return random.below(2) === 0
    ? mutatedArchive(zipByHand(zipped), random)
    : zipByHand({ ...zipped, entries: mutatedEntries(zipped.entries, random) });
}

function mutatedEntries(entries: readonly HandmadeEntry[], random: Random): readonly HandmadeEntry[] {
  const at = random.below(Math.max(1, entries.length));
  const entry = entries[at] ?? { name: 'static/a.js' };
  const others = entries.filter((_, index) => index !== at);
  switch (random.below(8)) {
    case 0:
      return others;
    case 1:
      return [...entries, { ...entry, content: mutated(Buffer.from(entry.content ?? ''), random) }];
    case 2:
      return [...others, { ...entry, name: mutatedName(entry.name, random) }];
    case 3:
      return [...entries].reverse();
    default:
      return entries.map((each, index) =>
        index === at || random.below(4) === 0 ? { ...each, content: mutatedContent(each, random) } : each,
      );
  }
}

/** Headers have two bytes for its length. */
function mutatedName(name: string, random: Random): string {
  return mutated(Buffer.from(name), random).subarray(0, 30_000).toString('latin1');
}

function mutatedContent({ name, content = '' }: HandmadeEntry, random: Random): Buffer {
  const bytes = Buffer.from(content);
  const value = name.endsWith('.json') && random.below(3) > 0 ? jsonIn(bytes) : undefined;
  return value === undefined
    ? mutated(bytes, random)
    : Buffer.from(JSON.stringify(mutatedJson(value, random), null, 2));
}

function jsonIn(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
