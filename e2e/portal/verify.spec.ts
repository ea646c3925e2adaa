import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { verifyArchive } from 'uffa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveFaults } from '../../packages/uffa/test/archive/archive-faults';
import { rightArchive } from '../../packages/uffa/test/archive/right-archive';
import { zipByHand, type HandmadeZip } from '../../packages/uffa/test/archive/zip-by-hand';
import { hasJava } from '../java/has-java';
import { agreements, notShown } from './agreements';
import { portalReports, type PortalReport } from './portal-reports';

const root = mkdtempSync(join(tmpdir(), 'portal-verify-'));

afterAll(() => rmSync(root, { recursive: true, force: true }));

function written(zip: HandmadeZip, index: number, name = 'tickets.zip'): string {
  const directory = join(root, String(index));
  mkdirSync(directory);
  const file = join(directory, name);
  writeFileSync(file, zipByHand(zip));
  return file;
}

describe.skipIf(!hasJava)("verify and the portal's own parts (skipped without JDK and Maven)", () => {
  let right: PortalReport | undefined;
  let reports: readonly PortalReport[];
  let files: readonly string[];

  beforeAll(() => {
    files = archiveFaults.map(({ zip, name }, index) => written(zip, index, name));
    [right, ...reports] = portalReports([written(rightArchive, files.length), ...files]);
  }, 600_000);

  it('find nothing in a right archive', async () => {
    expect(right).toMatchObject({ accepted: true, refused: [], readOtherwise: [] });
    const { diagnostics } = await verifyArchive(join(root, String(files.length), 'tickets.zip'), {
      shown: 'tickets.zip',
    });
    expect(diagnostics).toEqual([]);
  });

  it.each(archiveFaults.map((fault, index) => ({ ...fault, index })))(
    'agree about $it, or there is a reason',
    async ({ named: [code], index }) => {
      const file = files[index]!;
      const { diagnostics } = await verifyArchive(file, { shown: basename(file) });
      expect(diagnostics.map((each) => each.code)).toContain(code);
      const lines = linesOf(reports[index]!);
      const agreement = agreements[code];
      if (agreement === undefined) {
        expect(notShown[code], `${code}: ${lines.join('\n')}`).toBeDefined();
        expect(complaintsOf(reports[index]!), `no reason holds for ${code}`).toEqual([]);
      } else {
        expect(lines).toContainEqual(expect.stringMatching(agreement));
      }
    },
  );

  it('have reasons and agreements for no other codes', () => {
    const codes = new Set<string>(archiveFaults.map(({ named: [code] }) => code));
    const explained = [...Object.keys(agreements), ...Object.keys(notShown)];
    expect(explained.filter((code) => !codes.has(code))).toEqual([]);
    expect(new Set(explained).size).toBe(explained.length);
  });
});

function complaintsOf({ refused, readOtherwise }: PortalReport): readonly string[] {
  return [...refused, ...readOtherwise].map(({ code, text }) => `${code}: ${text}`);
}

/** What the parts complain of, note, and have read. */
function linesOf(report: PortalReport): readonly string[] {
  return [
    ...complaintsOf(report),
    ...report.notes.map(({ code, text }) => `${code}: ${text}`),
    ...report.configurations.map(({ properties }) => `configurations: ${JSON.stringify(properties)}`),
  ];
}
