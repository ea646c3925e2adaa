import { rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import {
  discoverProjects,
  findConflicts,
  manifestsOf,
  packageProject,
  readManifest,
  readManifestFiles,
  readUffa,
  readWorkspaceSettings,
  type Project,
} from 'uffa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { propertiesOfCase, setGradleProperties } from '../conformance/gradle-properties';
import { caseNames, workingCopy } from '../conformance/suite';
import { hasJava } from '../java/has-java';
import { explained, type Packaged } from './explained';
import { portalReports, type PortalReport } from './portal-reports';

const conformance = join(__dirname, '../conformance');

describe.skipIf(!hasJava)('the archives of the conformance suite (skipped without JDK and Maven)', () => {
  let copy: string;
  const packaged: Packaged[] = [];
  let reports: readonly PortalReport[];

  beforeAll(async () => {
    copy = workingCopy(conformance);
    for (const name of caseNames(conformance))
      packaged.push(...(await packagedIn(join(copy, 'cases', name))));
    reports = portalReports(packaged.map(({ archive }) => archive));
  }, 3_600_000);

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('are many', () => {
    expect(packaged.length).toBeGreaterThan(400);
  });

  it('have no fault that the portal shows and that we do not name', () => {
    const unnamed = reports.flatMap((report, index) => {
      const { diagnostics } = packaged[index]!;
      const codes = diagnostics.map(({ code }) => code);
      const lines = [...report.refused, ...report.readOtherwise]
        .filter((finding) => !explained(finding, packaged[index]!))
        .map(({ code, text }) => `${code}: ${text}`);
      const archive = relative(copy, report.archive).split(sep).join('/');
      return lines.length === 0 ? [] : [{ archive, lines, codes: [...new Set(codes)] }];
    });
    expect(unnamed).toEqual([]);
  });
});

async function packagedIn(workspaceRoot: string): Promise<readonly Packaged[]> {
  const properties = propertiesOfCase(workspaceRoot);
  setGradleProperties(workspaceRoot, properties);
  const profile = properties.map((line) => /^profileName=(.+)$/.exec(line)?.[1]).find(Boolean);
  const { settings } = readWorkspaceSettings(workspaceRoot);
  const { projects } = discoverProjects({ workspaceRoot, ...settings });
  const conflicts = findConflicts(projects.map((project) => readManifest(project)));
  const packaged: Packaged[] = [];
  for (const project of projects) {
    const { virtualInstanceId } = settings;
    const own = conflicts.get(project.path);
    const { success, output, diagnostics } = await packageProject(project, {
      ...(own === undefined ? {} : { conflicts: own }),
      ...(profile === undefined ? {} : { profile }),
      ...(virtualInstanceId === undefined ? {} : { virtualInstanceId }),
    });
    if (success && output !== undefined) {
      const { entries } = await readUffa(output);
      packaged.push({
        archive: output,
        entries: entries.map(({ path }) => path),
        diagnostics,
        types: typesOf(project),
      });
    }
  }
  return packaged;
}

/** The types of the extensions of a project, with those of its profiles, by id. */
function typesOf(project: Project): Packaged['types'] {
  return new Map(
    manifestsOf(project, readManifestFiles(project)).flatMap(({ extensions }) =>
      extensions.map(({ id, type }) => [id, type] as const),
    ),
  );
}
