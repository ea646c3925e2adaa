import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { verifyArchive } from 'uffa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeGoldenArchives } from './golden-archives';
import { caseNames } from './suite';

const cases = caseNames(__dirname);
const counts = new Map<string, number>();
let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'verify-'));
});

afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, count]) => `${code} ${count}`);
  process.stdout.write(`\nVerified archives of Liferay's plugin: ${sorted.join(', ')}\n`);
});

describe("no archive of Liferay's plugin has an error", () => {
  it.each(cases)('%s', async (name) => {
    for (const file of writeGoldenArchives(name, directory)) {
      const { diagnostics } = await verifyArchive(file, { shown: basename(file) });
      for (const { severity, code } of diagnostics) count(`${severity} ${code}`);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });
});

function count(what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}
