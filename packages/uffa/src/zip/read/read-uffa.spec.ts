import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { uffaOf } from '../../../test/archive/uffa-of';
import { readText } from '../write/open-entry';
import { readUffa } from './read-uffa';
import { writeZip } from '../write/write-zip';

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'uffa-read-'));
  file = join(directory, 'my-extension.zip');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** Writes a zip, then replaces every occurrence of a text in it by one of the same length. */
async function writeAltered(paths: readonly string[], from: string, to: string): Promise<void> {
  await writeZip(uffaOf(Object.fromEntries(paths.map((path) => [path, 'x']))), file);
  writeFileSync(file, readFileSync(file, 'latin1').replaceAll(from, to), 'latin1');
}

/** Overwrites two bytes at an offset into the header of the first entry in the central directory. */
function alterCentralHeader(offset: number, value: number): void {
  const bytes = readFileSync(file);
  bytes.writeUInt16LE(value, bytes.indexOf('PK\x01\x02') + offset);
  writeFileSync(file, bytes);
}

async function codesOf(): Promise<readonly string[]> {
  return (await readUffa(file)).diagnostics.map(({ code }) => code);
}

describe('readUffa', () => {
  it('reads names, modes and contents, without directories', async () => {
    const uffa = uffaOf({ 'a/run.sh': 'run', 'b.jar': 'jar' });
    const entries = uffa.entries.map((entry) => ({ ...entry, executable: entry.path === 'a/run.sh' }));
    await writeZip({ ...uffa, entries }, file);
    const read = await readUffa(file);
    expect(read).toMatchObject({ name: 'my-extension', diagnostics: [] });
    expect(read.entries).toMatchObject([
      { path: 'a/run.sh', executable: true, origin: { kind: 'archive', archive: file } },
      {
        path: 'b.jar',
        executable: false,
        content: { kind: 'member', archive: file, member: 'b.jar', size: 3 },
      },
    ]);
    expect(await Promise.all(read.entries.map(({ content }) => readText(content)))).toEqual(['run', 'jar']);
  });

  it('reads control characters in names, which need no other encoding than ASCII', async () => {
    await writeZip(uffaOf({ 'a\tb\u0003': 'x' }), file);
    const { entries, diagnostics } = await readUffa(file);
    expect([entries.map(({ path }) => path), diagnostics]).toEqual([['a\tb\u0003'], []]);
  });

  it('sorts the entries of an archive that is not sorted', async () => {
    await writeAltered(['a', 'b'], 'a', 'z');
    expect((await readUffa(file)).entries.map(({ path }) => path)).toEqual(['b', 'z']);
  });

  it('does not take the modes of an archive that was not made on Unix', async () => {
    const uffa = uffaOf({ a: 'x' });
    await writeZip({ ...uffa, entries: uffa.entries.map((entry) => ({ ...entry, executable: true })) }, file);
    alterCentralHeader(4, 20);
    expect((await readUffa(file)).entries).toMatchObject([{ executable: false }]);
  });

  it.each([
    ['aa/x', '../x'],
    ['aa/x', '/a/x'],
    ['aa/x', 'C:/x'],
    ['aa/x', 'a//x'],
  ])('reports the name %s when it is %s, and leaves the entry out', async (from, to) => {
    await writeAltered([from, 'b'], from, to);
    const read = await readUffa(file);
    expect(read.diagnostics).toMatchObject([{ code: 'archive-path-unsafe', args: { path: to } }]);
    expect(read.entries.map(({ path }) => path)).toEqual(['b']);
  });

  it('warns of a backslash and keeps it', async () => {
    await writeAltered(['aa.x'], 'aa.x', 'a\\.x');
    const read = await readUffa(file);
    expect(read.diagnostics).toMatchObject([{ code: 'archive-path-backslash', severity: 'warning' }]);
    expect(read.entries.map(({ path }) => path)).toEqual(['a\\.x']);
  });

  it('reports a name that is there twice, as a file or a directory', async () => {
    await writeAltered(['a1', 'a2'], 'a2', 'a1');
    expect(await codesOf()).toEqual(['archive-path-twice']);
    await writeAltered(['a1', 'a2/b'], 'a1', 'a2');
    expect(await codesOf()).toEqual(['archive-path-twice']);
  });

  it('reports encrypted entries', async () => {
    await writeZip(uffaOf({ a: 'x' }), file);
    alterCentralHeader(8, 1);
    expect(await codesOf()).toEqual(['archive-entry-encrypted']);
  });

  it('reports a compression that Java does not know', async () => {
    await writeZip(uffaOf({ a: 'x' }), file);
    alterCentralHeader(10, 93);
    expect(await codesOf()).toEqual(['archive-entry-method-unknown']);
  });

  it('reports a central directory that is damaged, and keeps what stands before', async () => {
    await writeZip(uffaOf({ a: 'x', b: 'y' }), file);
    const bytes = readFileSync(file);
    bytes.write('XX', bytes.lastIndexOf('PK\x01\x02'));
    writeFileSync(file, bytes);
    const read = await readUffa(file);
    expect(read.diagnostics).toMatchObject([{ code: 'archive-malformed' }]);
    expect(read.entries.map(({ path }) => path)).toEqual(['a']);
  });

  it('says that other files are not a zip', async () => {
    for (const text of ['', 'no zip', 'x'.repeat(100_000)]) {
      writeFileSync(file, text);
      await expect(readUffa(file)).rejects.toMatchObject({ diagnostic: { code: 'not-an-archive' } });
    }
  });

  it('says that an archive that was cut off is not a zip', async () => {
    await writeZip(uffaOf({ a: 'x'.repeat(1_000) }), file);
    truncateSync(file, 60);
    await expect(readUffa(file)).rejects.toMatchObject({
      diagnostic: { code: 'not-an-archive' },
      // The reader's own sentence has its full stop already.
      message: expect.stringMatching(/[^.]\.$/) as string,
    });
  });

  it('says why a file cannot be opened', async () => {
    const missing = join(directory, 'missing.zip');
    await expect(readUffa(missing)).rejects.toMatchObject({
      diagnostic: { code: 'archive-unreadable', args: { archive: missing, reason: 'ENOENT' } },
    });
    await expect(readUffa(directory)).rejects.toMatchObject({
      diagnostic: { code: 'not-an-archive', args: { problem: 'it is a directory' } },
    });
  });

  it('notices damaged contents when they are read', async () => {
    await writeAltered(['a.jar'], 'a.jarx', 'a.jary');
    const { entries } = await readUffa(file);
    await expect(readText(entries[0]!.content)).rejects.toThrow('CRC-32');
    await expect(
      writeZip({ name: 'copy', entries, diagnostics: [] }, join(directory, 'copy.zip')),
    ).rejects.toThrow('archive-entry-unreadable');
  });
});
