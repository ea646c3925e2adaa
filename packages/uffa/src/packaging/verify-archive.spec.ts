import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveFaults, faultBytes } from '../../test/archive/archive-faults';
import { CET, rightArchive, script, text, withConfig } from '../../test/archive/right-archive';
import { zipByHand } from '../../test/archive/zip-by-hand';
import { printableWordsOf } from '../diagnostics/words';
import { verifyArchive } from './verify-archive';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'verify-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function verify(bytes: Buffer, name = 'tickets.zip') {
  const file = join(directory, name);
  writeFileSync(file, bytes);
  return verifyArchive(file, { shown: name });
}

describe('an archive', () => {
  it('with nothing wrong has no diagnostic, and its client extensions are counted', async () => {
    const { diagnostics, extensions } = await verify(zipByHand(rightArchive));
    expect(diagnostics).toEqual([]);
    expect(extensions).toBe(1);
  });

  it.each([`${CET}_a`, `${CET}-a`])('may have the key %s, as the portal takes it', async (key) => {
    const { diagnostics } = await verify(zipByHand(withConfig(text({ [key]: script }))));
    expect(diagnostics).toEqual([]);
  });

  it.each(archiveFaults)('with $it has that one diagnostic, at its place', async (fault) => {
    const { name = 'tickets.zip', named } = fault;
    const { diagnostics } = await verify(faultBytes(fault), name);
    const found = diagnostics.map(({ code, position }) => [
      code,
      `${position?.file}:${position?.line}:${position?.column}`,
    ]);
    expect(found).toEqual([[named[0], `${name}${named[1]}`]]);
  });

  it.each(archiveFaults)(
    'with $it is described in sentences, without a path of this machine',
    async (fault) => {
      const { diagnostics } = await verify(faultBytes(fault), fault.name);
      for (const each of diagnostics) {
        const { message, fix } = printableWordsOf(each);
        expect(message).toMatch(/^\S[^\n]*[^.]\.$/);
        expect(`${message} ${fix} ${JSON.stringify(each.position)}`).not.toMatch(/undefined|\[object|NaN/);
        expect(`${message} ${fix} ${JSON.stringify(each)}`).not.toContain(directory);
      }
    },
  );
});

it('has at least one archive for each of forty faults', () => {
  expect(new Set(archiveFaults.map(({ named }) => named[0])).size).toBeGreaterThanOrEqual(40);
});
