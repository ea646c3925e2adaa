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
    '%s: leaves nothing to fix, and says beforehand what it does',
    async (name) => {
      const workspaceRoot = join(copy, 'cases', name);
      setGradleProperties(workspaceRoot, propertiesOfCase(workspaceRoot));
      const { settings } = readWorkspaceSettings(workspaceRoot);
      for (const project of discoverProjects({ workspaceRoot, ...settings }).projects) {
        const shown = await fixesOf(project, {});
        if (process.env['SHOW'])
          for (const { diff, codes } of shown.fixed) console.log(name, codes.join(), '\n' + diff);
        const { fixed, diagnostics } = await fixProject(project, {});
        if (fixed.length === 0 && shown.fixed.length > 0) {
          // A case may have files that are not to be written.
          expect(diagnostics.map(({ code }) => code)).toContain('fix-file-linked');
          continue;
        }
        expect(fixed).toEqual(shown.fixed.map(({ diff: _, ...each }) => each));
        expect((await fixesOf(project, {})).fixed).toEqual([]);
      }
    },
  );
});
