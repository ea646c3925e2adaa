import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fileContent, uffaOf } from '../../../test/archive/uffa-of';
import { readUffa } from '../read/read-uffa';
import { writeDirectory } from './write-directory';
import { writeZip } from './write-zip';

let root: string;
let target: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'uffa-directory-'));
  target = join(root, 'build', 'archive');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function filesIn(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort();
}

function modeOf(path: string): string {
  return (lstatSync(path).mode & 0o777).toString(8);
}

describe('writeDirectory', () => {
  it('writes the files of an archive, with modes by rule whatever the umask', async () => {
    const uffa = uffaOf({ 'bin/run.sh': 'run', 'main.js': 'main' });
    const entries = uffa.entries.map((entry) => ({ ...entry, executable: entry.path === 'bin/run.sh' }));
    const umask = process.umask(0o077);
    try {
      const written = await writeDirectory({ ...uffa, entries }, target);
      expect(written).toEqual({ directory: target, written: 2, removed: 0, unchanged: 0 });
    } finally {
      process.umask(umask);
    }
    expect(filesIn(target)).toEqual(['bin', 'bin/run.sh', 'main.js']);
    expect(['bin', 'bin/run.sh', 'main.js'].map((path) => modeOf(join(target, path)))).toEqual([
      '755',
      '755',
      '644',
    ]);
  });

  it('leaves files alone that are as they should be', async () => {
    const uffa = uffaOf({ 'a/same.txt': 'same', 'changed.txt': 'new' });
    await writeDirectory(uffaOf({ 'a/same.txt': 'same', 'changed.txt': 'old' }), target);
    for (const path of ['a/same.txt', 'changed.txt']) utimesSync(join(target, path), 1_000, 1_000);
    expect(await writeDirectory(uffa, target)).toMatchObject({ written: 1, removed: 0, unchanged: 1 });
    expect(statSync(join(target, 'a/same.txt')).mtimeMs).toBe(1_000_000);
    expect(readFileSync(join(target, 'changed.txt'), 'utf8')).toBe('new');
  });

  it('leaves large files and archives in the archive alone as well', async () => {
    writeFileSync(join(root, 'large'), 'x'.repeat(1_000_000));
    const uffa = uffaOf({
      'large.js': fileContent(join(root, 'large')),
      'site.zip': { kind: 'archive', entries: uffaOf({ 'a/b': 'c' }).entries, emptyDirectories: [] },
    });
    await writeDirectory(uffa, target);
    expect(await writeDirectory(uffa, target)).toMatchObject({ written: 0, unchanged: 2 });
    expect((await readUffa(join(target, 'site.zip'))).entries.map(({ path }) => path)).toEqual(['a/b']);
  });

  it('starts a file over that another run has removed half written', async () => {
    writeFileSync(join(root, 'large'), 'x'.repeat(20_000_000));
    const { entries } = uffaOf({ large: fileContent(join(root, 'large')) });
    const uffa = uffaOf({ 'site.zip': { kind: 'archive', entries, emptyDirectories: [] } });
    const isHalfWritten = () => existsSync(target) && filesIn(target).some((name) => name.endsWith('.tmp'));
    const first = writeDirectory(uffa, target);
    await vi.waitUntil(isHalfWritten, { interval: 0 });
    const second = await writeDirectory(uffa, target);
    expect(second).toMatchObject({ removed: 1 });
    expect(await first).toMatchObject({ directory: target });
    expect(filesIn(target)).toEqual(['site.zip']);
  });

  it('rewrites a file that differs in its last byte only', async () => {
    const text = 'x'.repeat(600_000);
    await writeDirectory(uffaOf({ a: `${text}1` }), target);
    expect(await writeDirectory(uffaOf({ a: `${text}2` }), target)).toMatchObject({ written: 1 });
    expect(readFileSync(join(target, 'a'), 'utf8')).toBe(`${text}2`);
  });

  it('removes what does not belong there', async () => {
    mkdirSync(join(target, 'old', 'deep'), { recursive: true });
    for (const path of ['old/deep/file', '.hidden', '.a.123-0.tmp']) writeFileSync(join(target, path), '');
    expect(await writeDirectory(uffaOf({ 'new/file': '' }), target)).toMatchObject({ removed: 3 });
    expect(filesIn(target)).toEqual(['new', 'new/file']);
  });

  it('lets a file take the place of a directory, and the other way round', async () => {
    await writeDirectory(uffaOf({ 'a/b': '1', c: '2' }), target);
    await writeDirectory(uffaOf({ a: '1', 'c/d': '2' }), target);
    expect(filesIn(target)).toEqual(['a', 'c', 'c/d']);
  });

  it('replaces links and never writes or removes behind them', async () => {
    const outside = join(root, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'file'), 'mine');
    mkdirSync(target, { recursive: true });
    for (const link of ['a', 'stale']) symlinkSync(outside, join(target, link));
    symlinkSync(join(outside, 'file'), join(target, 'file'));
    await writeDirectory(uffaOf({ 'a/file': 'theirs', file: 'theirs' }), target);
    expect(readFileSync(join(outside, 'file'), 'utf8')).toBe('mine');
    expect(lstatSync(join(target, 'a')).isDirectory()).toBe(true);
    expect(lstatSync(join(target, 'file')).isFile()).toBe(true);
    expect(existsSync(join(target, 'stale'))).toBe(false);
  });

  it('writes what a zip holds', async () => {
    const file = join(root, 'test.zip');
    await writeZip(uffaOf({ 'a/b.js': 'x'.repeat(300_000), 'c.jar': 'y' }), file);
    await writeDirectory(await readUffa(file), target);
    expect(readFileSync(join(target, 'a/b.js'), 'utf8')).toBe('x'.repeat(300_000));
    expect(readFileSync(join(target, 'c.jar'), 'utf8')).toBe('y');
  });

  it('refuses paths that lead out of the directory before it writes anything', async () => {
    await expect(writeDirectory(uffaOf({ a: '1', '../b': '2' }), target)).rejects.toThrow(
      'archive-path-unsafe',
    );
    expect(existsSync(target)).toBe(false);
  });

  it('keeps the old file when the new one cannot be read', async () => {
    await writeDirectory(uffaOf({ a: 'old' }), target);
    const gone = { kind: 'file', file: join(root, 'gone'), size: 3 } as const;
    await expect(writeDirectory(uffaOf({ a: gone }), target)).rejects.toThrow('source-vanished');
    expect(filesIn(target)).toEqual(['a']);
    expect(readFileSync(join(target, 'a'), 'utf8')).toBe('old');
  });

  it('says that a file is where the directory goes', async () => {
    writeFileSync(join(root, 'build'), '');
    await expect(writeDirectory(uffaOf({ a: '1' }), target)).rejects.toThrow('output-in-the-way');
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const options = { signal: controller.signal, onProgress: () => controller.abort() };
    await expect(writeDirectory(uffaOf({ a: '1', b: '2' }), target, options)).rejects.toThrow(
      'writing-aborted',
    );
    expect(filesIn(target)).toEqual(['a']);
  });
});
