import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packageProject, projectAt, validateProject, type Diagnostic } from 'uffa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasJava } from '../java/has-java';
import { faults } from './faults';
import { portalReports, type PortalReport } from './portal-reports';

const root = mkdtempSync(join(tmpdir(), 'portal-'));
const pathOf = (index: number) => `fault-${index}`;

beforeAll(() => {
  faults.forEach(({ files }, index) => {
    for (const [path, text] of Object.entries(files)) {
      const file = join(root, pathOf(index), path);
      mkdirSync(path.endsWith('/') ? file : dirname(file), { recursive: true });
      if (!path.endsWith('/')) writeFileSync(file, text);
    }
  });
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('what the portal drops or reads differently', () => {
  it.each(faults.map((fault, index) => ({ ...fault, index })))(
    '$it is named by validate',
    ({ named, index }) => {
      const { success, diagnostics } = validateProject(projectAt(root, pathOf(index)));
      expect(success).toBe(true);
      expect(diagnostics.map((diagnostic) => placed(diagnostic, index))).toContain(named);
    },
  );
});

describe.skipIf(!hasJava)("the portal's own parts (skipped without JDK and Maven)", () => {
  let reports: readonly PortalReport[];

  beforeAll(async () => {
    const archives: string[] = [];
    for (const [index] of faults.entries()) {
      const { output, diagnostics } = await packageProject(projectAt(root, pathOf(index)));
      expect(output, JSON.stringify(diagnostics)).toBeDefined();
      archives.push(output ?? '');
    }
    reports = portalReports(archives);
  }, 600_000);

  it.each(faults.map((fault, index) => ({ ...fault, index })))('show $it', ({ shown, index }) => {
    expect(linesOf(reports[index]!)).toContainEqual(expect.stringMatching(shown));
  });
});

function placed({ code, position }: Diagnostic, index: number): string {
  const file = position?.file.slice(pathOf(index).length + 1);
  return [code, ...(file === 'client-extension.yaml' ? [] : [file]), position?.line].join(' ');
}

/** Diagnostics as `code: text`, and the configurations as they were read. */
function linesOf(report: PortalReport): readonly string[] {
  return [
    ...[...report.refused, ...report.readOtherwise].map(({ code, text }) => `${code}: ${text}`),
    ...report.configurations.map(({ properties }) => `configurations: ${JSON.stringify(properties)}`),
  ];
}
