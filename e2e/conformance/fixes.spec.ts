import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { discoverProjects, fixesOf, fixProject, readWorkspaceSettings } from 'uffa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { propertiesOfCase, setGradleProperties } from './gradle-properties';
import { caseNames, workingCopy } from './suite';

let copy: string;

beforeAll(() => {
  copy = workingCopy(__dirname);
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('fixing what is wrong in the cases', () => {
  it.each(caseNames(__dirname))(
    '%s: does what it says beforehand, and leaves nothing to fix',
    async (name) => {
      const workspaceRoot = join(copy, 'cases', name);
      setGradleProperties(workspaceRoot, propertiesOfCase(workspaceRoot));
      const { settings } = readWorkspaceSettings(workspaceRoot);
      for (const project of discoverProjects({ workspaceRoot, ...settings }).projects) {
        const shown = await fixesOf(project, {});
        if (shown.fixed.length === 0) continue;
        const { fixed } = await fixProject(project, {});
        expect(fixed).toHaveLength(shown.fixed.length);
        expect(shown.fixed).toMatchObject(fixed);
        expect((await fixesOf(project, {})).fixed).toEqual([]);
      }
    },
  );
});
