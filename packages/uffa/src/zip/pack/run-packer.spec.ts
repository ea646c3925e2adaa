import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { noSearch } from './byte-search';
import { packSettings } from './pack-settings';
import { packOnThread } from './pack-thread';
import { RunPacker } from './run-packer';
import { ThreadBudget } from './thread-budget';

vi.mock('./pack-thread');

const directory = mkdtempSync(join(tmpdir(), 'uffa-runs-'));
afterAll(() => rmSync(directory, { recursive: true }));

const runs = ['a', 'b', 'c'].map((name) => {
  const file = join(directory, name);
  writeFileSync(file, name);
  return {
    files: [file],
    sizes: [1],
    devices: [-1],
    inodes: [-1],
    compressions: ['stored' as const],
    sought: [0],
  };
});

describe('RunPacker', () => {
  it('packs what a thread had claimed before it failed', async () => {
    vi.mocked(packOnThread).mockImplementation(({ unclaimed }) => {
      Atomics.add(unclaimed, 0, 1);
      return Promise.resolve();
    });
    const packed: string[] = [];
    const packer = new RunPacker(runs, packSettings(noSearch), (index, { data }) =>
      packed.push(`${String(index)} ${String(Buffer.from(data))}`),
    );
    packer.startThreads(1, new ThreadBudget(1));
    await packer.finish(undefined);
    expect(packed).toEqual(['1 b', '2 c', '0 a']);
  });
});
