import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readUffa } from '../read/read-uffa';
import { ZipContainer } from './zip-container';

let directory: string;
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'container-'))));
afterEach(() => rmSync(directory, { recursive: true, force: true }));

// In memory, and with time for a busy machine: so many entries take seconds on a quiet one.
it.each([65_535, 65_536])(
  'holds %i entries, which only ZIP64 can count',
  async (count) => {
    const container = new ZipContainer();
    const empty = { crc32: 0, size: 0, compressedSize: 0 };
    for (let index = 0; index < count; index++) container.open(`${index}.txt`, 0o644, 'stored', empty);
    container.finish();
    const file = join(directory, 'many.zip');
    writeFileSync(file, Buffer.concat(container.takeBytes()));
    const { entries, diagnostics } = await readUffa(file);
    expect({ entries: entries.length, diagnostics }).toEqual({ entries: count, diagnostics: [] });
  },
  180_000,
);
