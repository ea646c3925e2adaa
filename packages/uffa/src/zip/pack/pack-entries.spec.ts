import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entryOf, fileContent } from '../../../test/archive/uffa-of';
import { writeZip } from '../write/write-zip';
import type { Entry } from '../../entry';
import { packEntries } from './pack-entries';
import { ThreadBudget } from './thread-budget';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'uffa-packed-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

function entryWith(name: string, text: string): Entry {
  const file = join(directory, name);
  writeFileSync(file, text);
  return entryOf(name, fileContent(file));
}

/** Enough for three threads. */
function manyFiles(): readonly Entry[] {
  return Array.from({ length: 100 }, (_, index) => {
    const name = `${String(index).padStart(3, '0')}.${index % 10 === 0 ? 'jpg' : 'js'}`;
    return entryWith(name, `${name} `.repeat(index === 50 ? 0 : 18_000));
  });
}

describe('packEntries', () => {
  it('gives what stands in an archive, so that the file need not be read again', async () => {
    const entry = entryWith('a.js', 'xxx');
    const files = await packEntries([entry], { threads: new ThreadBudget(0) });
    unlinkSync(join(directory, 'a.js'));
    const { data, size } = files.get(entry)!;
    expect(size).toBe(3);
    expect(String(inflateRawSync(data))).toBe('xxx');
  });

  it('stores what is compressed already, and what is empty', async () => {
    const entries = [entryWith('a.jpg', 'xxx'), entryWith('b.js', '')];
    const files = await packEntries(entries, { threads: new ThreadBudget(0) });
    expect(entries.map((entry) => String(files.get(entry)?.data))).toEqual(['xxx', '']);
  });

  it.each([0, 1, 3])(
    'gives the archive that is written without it, with %i threads more',
    async (threads) => {
      const uffa = { name: 'test', entries: manyFiles(), diagnostics: [] };
      await writeZip(uffa, join(directory, 'plain.zip'));
      const files = await packEntries(uffa.entries, { threads: new ThreadBudget(threads) });
      expect(uffa.entries.filter((entry) => files.get(entry) === undefined)).toEqual([]);
      await writeZip(uffa, join(directory, 'packed.zip'), { packed: files });
      expect(
        readFileSync(join(directory, 'packed.zip')).equals(readFileSync(join(directory, 'plain.zip'))),
      ).toBe(true);
    },
  );

  it('uses other threads while there is enough to do, and gives them back', async () => {
    const threads = new ThreadBudget(4);
    const files = packEntries(manyFiles(), { threads });
    expect(threads.take(4)).toBe(1);
    await files;
    expect(threads.take(4)).toBe(3);
  });

  it('starts no thread for a little work', async () => {
    const threads = new ThreadBudget(1);
    const files = packEntries([entryWith('a.js', 'a'.repeat(200_000))], { threads });
    expect(threads.take(1)).toBe(1);
    await files;
  });

  it.each([
    ['vanished', (file: string) => unlinkSync(file)],
    ['became longer', (file: string) => appendFileSync(file, 'y')],
    ['became shorter', (file: string) => truncateSync(file, 1)],
  ])('leaves out a file that %s since it was planned, for the writer to say so', async (_, change) => {
    const entries = [entryWith('a.js', 'aaa'), entryWith('b.js', 'bbb'), entryWith('c.js', 'ccc')];
    change(join(directory, 'b.js'));
    const files = await packEntries(entries, { threads: new ThreadBudget(0) });
    expect(entries.map((entry) => files.get(entry) !== undefined)).toEqual([true, false, true]);
    const written = writeZip({ name: 'test', entries, diagnostics: [] }, join(directory, 'a.zip'), {
      packed: files,
    });
    await expect(written).rejects.toMatchObject({ diagnostic: { args: { path: 'b.js' } } });
  });

  it('stops when it is told to, threads included', async () => {
    const entries = manyFiles();
    const stop = new AbortController();
    const threads = new ThreadBudget(1);
    const packing = packEntries(entries, { threads, signal: stop.signal });
    stop.abort();
    const files = await packing;
    expect(entries.some((entry) => files.get(entry) === undefined)).toBe(true);
    expect(threads.take(1)).toBe(1);
  });
});
