import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { discoverProjects, compareProjects, packageProject, readManifest, readWorkspaceSettings } from 'uffa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { propertiesOfCase, setGradleProperties } from '../conformance/gradle-properties';
import { caseNames, workingCopy } from '../conformance/suite';
import { hasJava } from '../java/has-java';
import { unnamedComplaints } from './complaints';
import type { Packaged } from './explained';
import { packagedFrom } from './packaged-from';

const conformance = join(__dirname, '../conformance');

describe.skipIf(!hasJava)('the archives of the conformance suite (skipped without JDK and Maven)', () => {
  let copy: string;
  const packaged: Packaged[] = [];

  beforeAll(async () => {
    copy = workingCopy(conformance);
    for (const name of caseNames(conformance))
      packaged.push(...(await packagedIn(join(copy, 'cases', name))));
  }, 600_000);

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('have no fault that the portal shows and that we do not name', { timeout: 600_000 }, () => {
    expect(packaged.length).toBeGreaterThan(400);
    expect(unnamedComplaints(packaged)).toEqual([]);
  });
});

async function packagedIn(workspaceRoot: string): Promise<readonly Packaged[]> {
  const properties = propertiesOfCase(workspaceRoot);
  setGradleProperties(workspaceRoot, properties);
  const profile = properties.map((line) => /^profileName=(.+)$/.exec(line)?.[1]).find(Boolean);
  const { settings } = readWorkspaceSettings(workspaceRoot);
  const { projects } = discoverProjects({ workspaceRoot, ...settings });
  const otherProjects = compareProjects(projects.map((project) => readManifest(project)));
  const packaged: Packaged[] = [];
  for (const project of projects) {
    const { virtualInstanceId } = settings;
    const own = otherProjects.get(project.path);
    const { success, output, diagnostics } = await packageProject(project, {
      ...(own === undefined ? {} : { otherProjects: own }),
      ...(profile === undefined ? {} : { profile }),
      ...(virtualInstanceId === undefined ? {} : { virtualInstanceId }),
    });
    if (success && output !== undefined) packaged.push(await packagedFrom(output, project, diagnostics));
  }
  return packaged;
}
