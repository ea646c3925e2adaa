import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { verifyArchive, type Diagnostic } from 'uffa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipByHand, type HandmadeEntry } from '../../packages/uffa/test/archive/zip-by-hand';
import type { Archive, Entry } from './compare/outcome';
import { readGolden } from './compare/read-golden';
import { caseNames, readPart } from './suite';

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
    const { projects } = readGolden(readPart(__dirname, 'goldens', name));
    const archives = [...projects.values()].flatMap((each) =>
      each.kind === 'accepted' ? [each.archive] : [],
    );
    for (const [index, archive] of archives.entries()) {
      const diagnostics = await verify(archive, join(directory, name, String(index)));
      for (const { severity, code } of diagnostics) count(`${severity} ${code}`);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });
});

async function verify(archive: Archive, folder: string): Promise<readonly Diagnostic[]> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, basename(archive.name));
  writeFileSync(file, zipByHand({ entries: archive.entries.map((entry) => zipEntry(entry, archive)) }));
  return (await verifyArchive(file, { shown: basename(file) })).diagnostics;
}

/** Content that the listing leaves out, such as that of an archive in the archive, is empty. */
function zipEntry({ name }: Entry, { files }: Archive): HandmadeEntry {
  const names = { flags: 0x800 };
  return {
    name,
    content: files.get(name) ?? '',
    method: name.endsWith('/') ? 0 : 8,
    local: names,
    central: names,
  };
}

function count(what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}
