import { existsSync } from 'node:fs';
import type * as promises from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { openScratchFile } from './scratch-file';

const calls = vi.hoisted(() => ({ removed: [] as string[], failures: 0 }));

vi.mock('node:fs/promises', async (importOriginal) => {
  const actual = await importOriginal<typeof promises>();
  return {
    ...actual,
    rm: async (path: string, options: object) => {
      calls.removed.push(path);
      if (calls.failures-- > 0) throw Object.assign(new Error('ENOTEMPTY'), { code: 'ENOTEMPTY' });
      await actual.rm(path, options);
    },
  };
});

afterEach(() => {
  calls.removed.length = 0;
});

it.each([
  ['that lets an open file go', 0],
  ['that keeps the directory of an open file', 1],
])('leaves nothing on a disk %s', async (_, failures) => {
  calls.failures = failures;
  const { handle, close } = await openScratchFile();
  await handle.write('scratch');
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(7), 0, 7, 0);
  expect([buffer.toString(), bytesRead]).toEqual(['scratch', 7]);
  await close();
  const [directory = ''] = calls.removed;
  expect(dirname(directory)).not.toBe('.');
  expect(existsSync(directory)).toBe(false);
});
