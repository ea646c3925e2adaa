import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { uffaOf } from '../../../test/archive/uffa-of';
import { zipOf } from '../../../test/archive/zip-of';
import { checkArchive } from './check-archive';
import { writeZip } from '../write/write-zip';

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'uffa-check-'));
  file = join(directory, 'list.zip');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

async function codes(): Promise<readonly string[]> {
  return (await checkArchive(file, undefined)).map(({ code }) => code);
}

/** Texts of the sizes that are read in different ways, one that deflate makes smaller, one that is not deflated. */
const contents = {
  'empty.txt': '',
  'small.js': 'let a = 1;\n'.repeat(50),
  'small.jar': 'no jar',
  'static/large.js': Array.from({ length: 150_000 }, (_, line) => `let a${line};\n`).join(''),
};

describe('checkArchive', () => {
  it('finds nothing in what was just packed', async () => {
    await writeZip(uffaOf(contents), file);
    expect(await codes()).toEqual([]);
    writeFileSync(file, zipOf('by hand'));
    expect(await codes()).toEqual([]);
  });

  it('finds any byte of a file or its name that is not as it was', async () => {
    // Not deflated: a deflated byte may change without changing the content.
    await writeZip(uffaOf({ 'large.jar': 'x'.repeat(2_000_000), 'small.jar': 'y'.repeat(1_000) }), file);
    const whole = readFileSync(file);
    const small = whole.indexOf('PK\x03\x04', 1);
    const inLarge = fc.integer({ min: 30, max: small - 1 });
    const inSmall = fc.integer({ min: small + 30, max: whole.indexOf('PK\x01\x02') - 1 });
    const change = fc.integer({ min: 1, max: 255 });
    await fc.assert(
      fc.asyncProperty(fc.oneof(inLarge, inSmall), change, async (at, bits) => {
        const altered = Buffer.from(whole);
        altered[at] = altered[at]! ^ bits;
        writeFileSync(file, altered);
        expect(await codes()).toEqual(['archive-entry-unreadable']);
      }),
      { numRuns: 50 },
    );
  });

  it('finds deflated bytes that are not as they were', async () => {
    await writeZip(uffaOf(contents), file);
    const bytes = readFileSync(file);
    for (const name of ['small.js', 'static/large.js']) {
      bytes.fill(0xff, bytes.indexOf(name) + name.length + 8, bytes.indexOf(name) + name.length + 16);
    }
    writeFileSync(file, bytes);
    expect(await codes()).toEqual(['archive-entry-unreadable', 'archive-entry-unreadable']);
  });

  it('finds an archive that is cut off, wherever', async () => {
    await writeZip(uffaOf(contents), file);
    const { length } = readFileSync(file);
    for (const size of [length - 1, length - 30, 1_000, 40, 0]) {
      truncateSync(file, size);
      expect(await codes()).toEqual(['not-an-archive']);
    }
  });

  it('names each entry that is damaged', async () => {
    await writeZip(uffaOf({ 'a.jar': 'one', 'b.jar': 'two', 'c.jar': 'three' }), file);
    const text = readFileSync(file, 'latin1').replace('a.jarone', 'a.jarONE').replace('three', 'THREE');
    writeFileSync(file, text, 'latin1');
    expect(await checkArchive(file, undefined)).toMatchObject([
      { args: { archive: file, entry: 'a.jar', problem: 'its CRC-32 is not what the archive says' } },
      { args: { archive: file, entry: 'c.jar' } },
    ]);
  });

  it('stops when its signal is aborted', async () => {
    await writeZip(uffaOf(contents), file);
    await expect(checkArchive(file, AbortSignal.abort())).rejects.toThrow();
  });
});
