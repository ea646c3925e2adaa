import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fileContent, uffaOf } from '../../../test/archive/uffa-of';
import { zipHeaders } from '../../../test/archive/zip-headers';
import { openEntry, readText } from './open-entry';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'uffa-open-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(directory, { recursive: true });
});

describe('openEntry', () => {
  it('opens texts, also empty ones', async () => {
    expect(await buffer(await openEntry({ kind: 'text', text: 'ü' }))).toEqual(Buffer.from('ü'));
    expect(await buffer(await openEntry({ kind: 'text', text: '' }))).toEqual(Buffer.alloc(0));
  });

  it('opens files', async () => {
    writeFileSync(join(directory, 'a'), 'content');
    expect(await readText(fileContent(join(directory, 'a')))).toBe('content');
  });

  it('makes archives in the archive, and leaves no file behind', async () => {
    vi.stubEnv('TMPDIR', directory);
    const { entries } = uffaOf({ 'a/b': 'c' });
    const bytes = await buffer(await openEntry({ kind: 'archive', entries, emptyDirectories: ['d'] }));
    expect(zipHeaders(bytes).map(({ name }) => name)).toEqual(['a/', 'a/b', 'd/']);
    expect(readdirSync(directory)).toEqual([]);
  });
});
