import { describe, expect, it } from 'vitest';
import { themeYaml, withTheme } from '../../test/theme-workspace';
import { projectIn, type WorkspaceFiles } from '../../test/with-workspace';
import { readManifest } from '../manifest/read-manifest';
import { planProject } from '../packaging/plan-project';
import { validateProject } from '../packaging/validate-project';
import { planTheme } from './plan-theme';

/** The codes and places of what is said about a theme when it is built. */
function diagnosticsOf(path: string, files: WorkspaceFiles, without: readonly string[] = []) {
  return withTheme(
    files,
    async ({ workspaceRoot }) => {
      const project = projectIn(workspaceRoot, path);
      const { diagnostics, entries } = await planTheme([readManifest(project)]);
      const validated = validateProject(project).diagnostics;
      const planned = (await planProject(project)).diagnostics;
      return {
        sheets: entries.map((entry) => entry.path).filter((each) => each === 'css/main.css'),
        built: diagnostics.map(({ code, position }) => `${code} ${position?.file}:${position?.line}`),
        checked: [...validated, ...planned].map(({ code }) => code),
      };
    },
    without,
  );
}

describe('a theme in the root of its workspace', () => {
  it("builds on styled, for the package.json there is the workspace's", async () => {
    const { sheets, built, checked } = await diagnosticsOf('.', { 'client-extension.yaml': themeYaml });
    expect(sheets).toEqual(['css/main.css']);
    expect(built).toEqual([]);
    expect(checked).not.toContain('package-json-without-base-theme');
  });

  it('may name another base theme there', async () => {
    const { built } = await diagnosticsOf('.', {
      'client-extension.yaml': themeYaml,
      'package.json':
        '{ "devDependencies": { "sass-embedded": "1.66.1" }, "liferayDesignPack": { "baseTheme": "acme" } }',
    });
    expect(built).toEqual(['base-theme-missing package.json:1']);
  });
});

describe('a theme without a package.json', () => {
  it('has its diagnostics at the line of the yaml that makes it a theme', async () => {
    const yaml = `# A theme.\n${themeYaml}`;
    const { built } = await diagnosticsOf('t', { 't/client-extension.yaml': yaml }, ['node_modules/bourbon']);
    expect(built).toEqual(['theme-packages-missing t/client-extension.yaml:2']);
  });
});
