import { appendFileSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SmallFiles } from './small-files';

const directory = mkdtempSync(join(tmpdir(), 'uffa-small-files-'));
afterAll(() => rmSync(directory, { recursive: true }));

function fileOf(size: number, name = 'a.js') {
  const file = join(directory, name);
  writeFileSync(file, 'x'.repeat(size));
  return { file, size };
}

describe('SmallFiles', () => {
  it('gives what it read once, though the file is gone', () => {
    const smallFiles = new SmallFiles();
    const file = fileOf(3);
    expect(String(smallFiles.read(file))).toBe('xxx');
    unlinkSync(file.file);
    expect(String(smallFiles.read(file))).toBe('xxx');
    expect(String(smallFiles.take(file.file))).toBe('xxx');
    expect(smallFiles.take(file.file)).toBeUndefined();
  });

  it('reads an empty file', () => {
    expect(new SmallFiles().read(fileOf(0))).toHaveLength(0);
  });

  it('leaves large files to be streamed', () => {
    expect(new SmallFiles().read(fileOf(256 * 1024))).toHaveLength(256 * 1024);
    expect(new SmallFiles().read(fileOf(256 * 1024 + 1))).toBeUndefined();
  });

  it.each([-1, 1])('does not take a file that is not as it was planned: %i byte', (change) => {
    const { file, size } = fileOf(10);
    if (change > 0) appendFileSync(file, 'y');
    expect(new SmallFiles().read({ file, size: change > 0 ? size : size + 1 })).toBeUndefined();
  });

  it('keeps no more than 32 MiB, and takes on again when something is taken', () => {
    const smallFiles = new SmallFiles();
    const files = Array.from({ length: 130 }, (_, index) => fileOf(256 * 1024, `${String(index)}.js`));
    for (const file of files) expect(smallFiles.read(file)).toHaveLength(file.size);
    const kept = files.filter(({ file }) => smallFiles.take(file) !== undefined);
    expect(kept).toHaveLength(128);
    for (const file of files.slice(0, 3)) smallFiles.read(file);
    expect(files.filter(({ file }) => smallFiles.take(file) !== undefined)).toHaveLength(3);
  });
});
