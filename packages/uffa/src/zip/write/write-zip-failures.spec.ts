import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileContent, uffaOf } from '../../../test/archive/uffa-of';
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { UffaError } from '../../diagnostics/errors';
import type { Uffa } from '../../entry';
import { writeError } from '../../files/write-error';
import { writeZip } from './write-zip';
import type { WriteOptions } from './write-options';
import { writeZipBytes } from './zip-bytes';
import { archiveMembers } from './archive-members';

let directory: string;
let source: string;
let target: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'uffa-fail-'));
  source = join(directory, 'source.js');
  target = join(directory, 'dist', 'test.zip');
  writeFileSync(source, 'x'.repeat(2_000_000));
  mkdirSync(join(directory, 'dist'));
  writeFileSync(target, 'the old archive');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** The diagnostic about a write that fails, which must have left the old archive and nothing else. */
async function failureOf(uffa: Uffa, options: WriteOptions = {}): Promise<Diagnostic> {
  const error = await writeZip(uffa, target, options).catch((thrown: unknown) => thrown);
  expect(readdirSync(join(directory, 'dist'))).toEqual(['test.zip']);
  expect(readFileSync(target, 'utf8')).toBe('the old archive');
  if (!(error instanceof UffaError)) throw new Error('expected an UffaError', { cause: error });
  return error.diagnostic;
}

describe('writeZip that fails', () => {
  it('names a file that vanished since it was planned', async () => {
    const uffa = uffaOf({ 'a.js': 'a', 'b.js': fileContent(source) });
    unlinkSync(source);
    expect(await failureOf(uffa)).toMatchObject({
      code: 'source-vanished',
      args: { path: 'b.js', file: source },
    });
  });

  it('points at the line that took the file, and names it as the workspace does', async () => {
    const position = { file: 'x/client-extension.yaml', line: 3, column: 5 };
    const origin = { kind: 'assemble', position, source: 'x/source.js' } as const;
    const entries = uffaOf({ 'b.js': fileContent(source) }).entries.map((entry) => ({ ...entry, origin }));
    unlinkSync(source);
    expect(await failureOf({ ...uffaOf({}), entries })).toMatchObject({
      position,
      args: { file: 'x/source.js' },
    });
  });

  it.each([1_000_000, 0])('notices a file that became shorter: %i bytes', async (size) => {
    const uffa = uffaOf({ 'b.js': fileContent(source) });
    truncateSync(source, size);
    expect(await failureOf(uffa)).toMatchObject({ code: 'source-changed', args: { path: 'b.js' } });
  });

  it('notices a file that became longer', async () => {
    const uffa = uffaOf({ 'b.js': fileContent(source), 'c.jar': 'c' });
    appendFileSync(source, 'y');
    expect(await failureOf(uffa)).toMatchObject({ code: 'source-changed' });
  });

  it('notices a file that becomes longer while it is read', async () => {
    writeFileSync(source, 'x'.repeat(32_000_000));
    const uffa = uffaOf({ 'a.js': 'a', 'b.js': fileContent(source) });
    const onProgress = (): void => appendFileSync(source, 'y');
    expect(await failureOf(uffa, { onProgress })).toMatchObject({ code: 'source-changed' });
  });

  it('notices a file that is overwritten while it is read', async () => {
    writeFileSync(source, 'x'.repeat(32_000_000));
    utimesSync(source, 1_000, 1_000);
    const uffa = uffaOf({ 'a.js': 'a', 'b.js': fileContent(source) });
    const onProgress = (): void => writeFileSync(source, 'y', { flag: 'r+' });
    expect(await failureOf(uffa, { onProgress })).toMatchObject({ code: 'source-changed' });
  });

  it('names a directory where a file was', async () => {
    const uffa = uffaOf({ 'b.js': fileContent(source) });
    unlinkSync(source);
    mkdirSync(source);
    expect(await failureOf(uffa)).toMatchObject({ code: 'source-not-a-file', args: { is: 'directory' } });
  });

  it.skipIf(process.getuid?.() === 0)(
    'names a file that may not be read (not as root, who may)',
    async () => {
      const uffa = uffaOf({ 'b.js': fileContent(source) });
      chmodSync(source, 0);
      expect(await failureOf(uffa)).toMatchObject({ code: 'source-unreadable', args: { reason: 'EACCES' } });
    },
  );

  it('refuses a file of 4 GiB before it reads it', async () => {
    const content = { ...fileContent(source), size: 2 ** 32 };
    expect(await failureOf(uffaOf({ 'b.js': content }))).toMatchObject({
      code: 'archive-entry-too-large',
      args: { path: 'b.js' },
    });
  });

  it('says that a directory is where the archive goes', async () => {
    unlinkSync(target);
    mkdirSync(target);
    await expect(writeZip(uffaOf({ a: 'b' }), target)).rejects.toMatchObject({
      diagnostic: { code: 'output-in-the-way', args: { output: target } },
    });
    expect(readdirSync(join(directory, 'dist'))).toEqual(['test.zip']);
  });

  it('says that a file is where the directory of the archive goes', async () => {
    await expect(writeZip(uffaOf({ a: 'b' }), join(source, 'test.zip'))).rejects.toMatchObject({
      diagnostic: { code: 'output-in-the-way' },
    });
  });

  it('stops when it is told to, before and while writing', async () => {
    const controller = new AbortController();
    const uffa = uffaOf({ 'a.js': 'a', 'b.js': fileContent(source) });
    const options = { signal: controller.signal, onProgress: () => controller.abort() };
    expect(await failureOf(uffa, options)).toMatchObject({ code: 'writing-aborted' });
    expect(await failureOf(uffa, options)).toMatchObject({ code: 'writing-aborted' });
  });

  it('says that the disk is full', async () => {
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    const fail = (): never => {
      throw full;
    };
    const sink = { append: fail, overwrite: fail, size: 0 };
    const writing = writeZipBytes(archiveMembers(uffaOf({ a: 'b' }).entries), sink);
    await expect(writing).rejects.toBe(full);
    expect(writeError(full, target, undefined)).toMatchObject({ diagnostic: { code: 'disk-full' } });
  });

  it('leaves the old archive on a disk that is full', async (context) => {
    const disk = smallDisk();
    if (disk === undefined) return context.skip('this user cannot mount a disk');
    try {
      const file = join(disk, 'test.zip');
      writeFileSync(file, 'the old archive');
      const uffa = uffaOf({ 'big.jar': fileContent(source) });
      await expect(writeZip(uffa, file)).rejects.toMatchObject({ diagnostic: { code: 'disk-full' } });
      expect(readdirSync(disk)).toEqual(['test.zip']);
      expect(readFileSync(file, 'utf8')).toBe('the old archive');
    } finally {
      execFileSync('umount', [disk]);
      rmSync(disk, { recursive: true });
    }
  });

  it('removes what runs that were killed left behind, and nothing else', async () => {
    const gone = 2 ** 22 + 1;
    const others = [
      '.other.zip.1-0.tmp',
      `.test.zip.${process.ppid}-0.tmp`,
      '.test.zip.tmp',
      `x.test.zip.${gone}-0.tmp`,
    ];
    for (const name of [...others, `.test.zip.${gone}-0.tmp`])
      writeFileSync(join(directory, 'dist', name), '');
    await writeZip(uffaOf({ a: 'b' }), target);
    expect(readdirSync(join(directory, 'dist')).sort()).toEqual([...others, 'test.zip'].sort());
  });

  it('lets several writers of one archive go on side by side', async () => {
    const uffa = uffaOf({ 'b.js': fileContent(source) });
    await Promise.all([1, 2, 3, 4].map(() => writeZip(uffa, target)));
    expect(readdirSync(join(directory, 'dist'))).toEqual(['test.zip']);
    expect(existsSync(target)).toBe(true);
  });
});

/** A file system of one megabyte, if this user can make one. */
function smallDisk(): string | undefined {
  const disk = mkdtempSync(join(tmpdir(), 'uffa-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk], { stdio: 'ignore' });
    return disk;
  } catch {
    rmSync(disk, { recursive: true });
    return undefined;
  }
}
