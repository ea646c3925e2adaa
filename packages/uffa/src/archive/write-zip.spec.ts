import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entry, EntryContent } from '../entry';
import { readText } from './open-entry';
import { readUffa } from './read-uffa';
import { writeZip } from './write-zip';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'uffa-zip-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function entry(path: string, content: EntryContent | string): Entry {
  return {
    path,
    content: typeof content === 'string' ? { kind: 'text', text: content } : content,
    executable: false,
    origin: { kind: 'generated', rule: 'test' },
  };
}

describe('writeZip', () => {
  it('writes what readUffa reads', async () => {
    const big = join(directory, 'big.bin');
    writeFileSync(big, Buffer.alloc(3_000_000, 'hello world and more of it'));
    const entries = [
      entry('a.txt', 'hello'),
      entry('big.bin', { kind: 'file', file: big, size: 3_000_000 }),
      entry('empty', ''),
      entry('nested.zip', { kind: 'archive', entries: [entry('x/y.json', '{}')], emptyDirectories: ['e'] }),
      entry('s/big.jar', { kind: 'file', file: big, size: 3_000_000 }),
      entry('ü.txt', 'ü'),
    ];
    const file = join(directory, 'out', 'test.zip');
    await writeZip({ name: 'test', entries, diagnostics: [] }, file);
    expect(execFileSync('unzip', ['-t', file], { encoding: 'utf8' })).toContain('No errors');
    const uffa = await readUffa(file);
    expect(uffa.entries.map(({ path }) => path)).toEqual(entries.map(({ path }) => path));
    expect(await readText(uffa.entries.at(0)!.content)).toBe('hello');
  });
});
