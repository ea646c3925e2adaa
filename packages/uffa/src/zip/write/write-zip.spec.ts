import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileContent, uffaOf } from '../../../test/archive/uffa-of';
import { zipHeaders } from '../../../test/archive/zip-headers';
import type { FileContent, Uffa } from '../../entry';
import { openEntry } from './open-entry';
import { readUffa } from '../read/read-uffa';
import { writeZip } from './write-zip';

const stored = 0;
const deflated = 8;
const dataDescriptor = 1 << 3;
const utf8Name = 1 << 11;

let directory: string;
let target: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'uffa-zip-'));
  target = join(directory, 'dist', 'test.zip');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

async function zipOf(uffa: Uffa): Promise<Buffer> {
  await writeZip(uffa, target);
  return readFileSync(target);
}

async function contentsOf(file: string): Promise<Record<string, string>> {
  const { entries, diagnostics } = await readUffa(file);
  expect(diagnostics).toEqual([]);
  const contents: Record<string, string> = {};
  for (const { path, content } of entries) {
    contents[path] = (await buffer(await openEntry(content))).toString('base64');
  }
  return contents;
}

function file(name: string, bytes: Uint8Array | string): FileContent {
  writeFileSync(join(directory, name), bytes);
  return fileContent(join(directory, name));
}

/** Some of everything: empty, small, of several blocks, compressible or not, nested. */
function mixedUffa(): Uffa {
  return uffaOf({
    'batch/data.batch-engine-data.json': '{}',
    'empty.js': '',
    'empty.jar': file('empty.jar', ''),
    'lib/app.jar': file('app.jar', randomBytes(700_000)),
    'lib/small.jar': file('small.jar', 'jar'),
    'site/site.zip': {
      kind: 'archive',
      entries: uffaOf({ 'pages/home.json': '{"a": 1}' }).entries,
      emptyDirectories: ['documents'],
    },
    'static/big.js': file('big.js', 'const answer = 42;\n'.repeat(50_000)),
    'static/ümlaut.css': 'a {}',
  });
}

describe('writeZip', () => {
  it('never writes a stored entry with a data descriptor, and both headers agree', async () => {
    for (const { name, local, central } of zipHeaders(await zipOf(mixedUffa()))) {
      expect({ name, descriptor: local.flags & dataDescriptor }).toEqual({ name, descriptor: 0 });
      expect({ name, ...local }).toEqual({ name, ...central });
      if (local.method === stored) expect(local.size).toBe(local.compressedSize);
    }
  });

  it('gives every entry one date, no extra field, and a mode by rule', async () => {
    const uffa = uffaOf({ 'bin/run.sh': 'x', 'main.js': 'y' });
    const entries = uffa.entries.map((entry) => ({ ...entry, executable: entry.path.endsWith('.sh') }));
    const headers = zipHeaders(await zipOf({ ...uffa, entries }));
    expect(headers.map(({ name, mode }) => [name, mode.toString(8)])).toEqual([
      ['bin/', '40755'],
      ['bin/run.sh', '100755'],
      ['main.js', '100644'],
    ]);
    for (const { central } of headers) {
      expect(central.extraLength).toBe(0);
      expect(central.dosTime >>> 16).toBe((2 << 5) | 1);
      expect(central.dosTime & 0xffff).toBe(0);
    }
  });

  it('marks names as UTF-8 only where they are not ASCII', async () => {
    const headers = zipHeaders(await zipOf(uffaOf({ a: '1', é: '2' })));
    expect(headers.map(({ name, local }) => [name, local.flags])).toEqual([
      ['a', 0],
      ['é', utf8Name],
    ]);
  });

  it('keeps names as they are, with colons and backslashes', async () => {
    const names = zipHeaders(await zipOf(uffaOf({ 'ab:c.js': '1', 'c\\d.js': '2' }))).map(({ name }) => name);
    expect(names).toEqual(['ab:c.js', 'c\\d.js']);
  });

  it('stores what is compressed already, by its name, and deflates the rest', async () => {
    const headers = zipHeaders(await zipOf(mixedUffa()));
    const methods = Object.fromEntries(headers.map(({ name, local }) => [name, local.method]));
    expect(methods).toMatchObject({
      'lib/app.jar': stored,
      'lib/small.jar': stored,
      'site/site.zip': stored,
    });
    expect(methods).toMatchObject({ 'static/big.js': deflated, 'empty.js': stored, 'static/': stored });
  });

  it('writes what readUffa reads', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(
          fc.stringMatching(/^[a-zé]{1,3}(\/[a-z]{1,3}\.(js|zip))$/),
          fc.uint8Array({ maxLength: 600 }),
        ),
        async (contents) => {
          const files: Record<string, FileContent> = {};
          const expected: Record<string, string> = {};
          for (const [path, bytes] of Object.entries(contents)) {
            files[path] = file(path.replaceAll('/', '-'), bytes);
            expected[path] = Buffer.from(bytes).toString('base64');
          }
          await writeZip(uffaOf(files), target);
          expect(await contentsOf(target)).toEqual(expected);
        },
      ),
      { numRuns: 30 },
    );
  });

  it.each([256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 512 * 1024, 1_000_003])(
    'writes files of %i bytes, around the limits of its blocks',
    async (size) => {
      const bytes = Buffer.from('0123456789abcdefghij'.repeat(size / 20 + 1)).subarray(0, size);
      await writeZip(uffaOf({ 'a.js': file('a.js', bytes), 'b.jar': file('b.jar', bytes) }), target);
      const content = bytes.toString('base64');
      expect(await contentsOf(target)).toEqual({ 'a.js': content, 'b.jar': content });
      expect(statSync(target).size).toBeLessThan(size * 1.01 + 1_000);
    },
  );

  it('gives the same bytes for the same content from a file, a text and another zip', async () => {
    const text = 'some text that is long enough\n'.repeat(30_000);
    const fromText = await zipOf(uffaOf({ 'a.txt': text, 'b.txt': '' }));
    const fromFile = await zipOf(uffaOf({ 'a.txt': file('a.txt', text), 'b.txt': file('b.txt', '') }));
    writeFileSync(join(directory, 'other.zip'), fromFile);
    const fromZip = await zipOf(await readUffa(join(directory, 'other.zip')));
    expect(fromFile.equals(fromText)).toBe(true);
    expect(fromZip.equals(fromText)).toBe(true);
  });

  it('gives the same bytes whatever the order of the entries and the times of the files', async () => {
    const uffa = mixedUffa();
    const first = await zipOf(uffa);
    for (const { content } of uffa.entries) if (content.kind === 'file') utimesSync(content.file, 1, 1);
    const second = await zipOf({ ...uffa, entries: [...uffa.entries].reverse() });
    expect(sha256(second)).toBe(sha256(first));
  });

  it('writes an archive without entries', async () => {
    expect((await zipOf(uffaOf({}))).toString('hex')).toBe(`504b0506${'00'.repeat(18)}`);
    expect((await readUffa(target)).entries).toEqual([]);
  });

  it('writes archives in the archive by the same rules, with their empty directories', async () => {
    await writeZip(mixedUffa(), target);
    const nested = (await readUffa(target)).entries.find(({ path }) => path === 'site/site.zip');
    const bytes = nested === undefined ? Buffer.alloc(0) : await buffer(await openEntry(nested.content));
    expect(zipHeaders(bytes).map(({ name }) => name)).toEqual(['documents/', 'pages/', 'pages/home.json']);
  });

  it('makes the archive readable for everyone, whatever the umask, and leaves nothing beside it', async () => {
    const umask = process.umask(0o077);
    try {
      await writeZip(uffaOf({ a: 'b' }), target);
    } finally {
      process.umask(umask);
    }
    expect((statSync(target).mode & 0o777).toString(8)).toBe('644');
    expect(readdirSync(join(directory, 'dist'))).toEqual(['test.zip']);
  });

  it('tells how many files it has written', async () => {
    const progress: number[] = [];
    const uffa = uffaOf({ 'a/b': '1', 'a/c': '2', d: '3' });
    const written = await writeZip(uffa, target, { onProgress: (count) => progress.push(count) });
    expect(progress).toEqual([1, 2, 3]);
    expect(written).toEqual({ file: target, size: statSync(target).size, entries: 3 });
  });
});

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
