import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as zlib from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noSearch } from './byte-search';
import { marksIn } from './marks-in';
import { packFiles, type FileRun, type PackedRun } from './pack-files';
import { packSettings } from './pack-settings';
import { packOnThread } from './pack-thread';

let directory: string;
beforeEach(() => {
  directory = fs.mkdtempSync(join(tmpdir(), 'uffa-thread-'));
});
afterEach(() => fs.rmSync(directory, { recursive: true }));

function runOf(...texts: readonly string[]): FileRun {
  const files = texts.map((text) => join(directory, `${text.slice(0, 10)}.js`));
  files.forEach((file, index) => fs.writeFileSync(file, texts[index]!));
  return {
    files: [...files, join(directory, 'missing.js')],
    sizes: [...texts.map(({ length }) => length), 7],
    devices: [...files.map(() => -1), -1],
    inodes: [...files.map(() => -1), -1],
    compressions: ['stored', ...files.map(() => 'deflated' as const)],
    sought: [0, ...files.map(() => 1)],
  };
}

const settings = packSettings({ ...noSearch, kinds: [[{ hint: 'bb', pattern: /b{9}/ }]] });

async function packedOnThread(runs: readonly FileRun[], firstUnclaimed = 0) {
  const unclaimed = new Int32Array(new SharedArrayBuffer(4)).fill(firstUnclaimed);
  const packed = new Map<number, PackedRun>();
  await packOnThread({ runs, settings, unclaimed }, (index, run) => packed.set(index, run));
  return packed;
}

describe('packOnThread', () => {
  it('packs what is not claimed yet, as this thread does', async () => {
    const runs = ['a', 'b', 'c'].map((text) => runOf(text, text.repeat(5000)));
    const packed = await packedOnThread(runs, 1);
    const here = (run: FileRun) => packFiles(run, settings, fs, zlib, marksIn);
    expect([...packed]).toEqual([
      [1, here(runs[1]!)],
      [2, here(runs[2]!)],
    ]);
    expect([...packed.values()].map(({ marks }) => marks)).toEqual([
      [0, 1, 0],
      [0, 0, 0],
    ]);
  });

  it('ends when the thread fails, with what it has packed', async () => {
    const broken = { ...runOf('b'), sizes: null as never };
    const packed = await packedOnThread([runOf('a'), broken, runOf('c')]);
    expect([...packed.keys()]).toEqual([0]);
  });

  it('ends where no thread can be started', async () => {
    const runs = [{ ...runOf('a'), files: [() => 'cannot be sent'] as never }];
    expect((await packedOnThread(runs)).size).toBe(0);
  });
});
