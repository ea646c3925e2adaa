import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Entry } from '../entry';
import { buildTimestamp } from './build-timestamp';

const directory = mkdtempSync(join(tmpdir(), 'uffa-timestamp-'));
afterAll(() => rmSync(directory, { recursive: true }));

const text = (path: string, content: string, executable = false): Entry => ({
  path,
  content: { kind: 'text', text: content },
  executable,
  origin: { kind: 'generated', rule: 'test' },
});

const timestampOf = (entries: readonly Entry[]) => buildTimestamp(entries);

describe('buildTimestamp', () => {
  it('has 13 digits and is in the past, whatever the content', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), async (path, content) => {
        const timestamp = await timestampOf([text(path, content)]);
        expect(String(timestamp)).toMatch(/^\d{13}$/);
        expect(timestamp).toBeLessThan(Date.UTC(2024, 0));
      }),
    );
  });

  it('changes with a path, a text, a mode and a file, and with nothing else', async () => {
    const file = join(directory, 'a.bin');
    const entries = (): Entry[] => [
      text('a', 'x'),
      { ...text('b', ''), content: { kind: 'file', file, size: 1 } },
    ];
    writeFileSync(file, '1');
    const before = await timestampOf(entries());
    utimesSync(file, 1, 1);
    expect(await timestampOf(entries())).toBe(before);
    writeFileSync(file, '2');
    const others = [
      await timestampOf(entries()),
      await timestampOf([text('a', 'x')]),
      await timestampOf([text('a', 'y')]),
      await timestampOf([text('c', 'x')]),
      await timestampOf([text('a', 'x', true)]),
    ];
    expect(new Set([before, ...others]).size).toBe(6);
  });
});
