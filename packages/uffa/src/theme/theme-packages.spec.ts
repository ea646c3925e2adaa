import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withTheme } from '../../test/theme-workspace';
import type { WorkspaceFiles } from '../../test/with-workspace';
import { wordsOf } from '../diagnostics/words';
import { readThemeProject } from './read-theme-project';
import { themePackages } from './theme-packages';
import { supported } from './theme-package-versions';
import { rangeText } from './version-range';

/** The compiler that is taken, as `name@version` with its place, and what is said. */
function packagesOf(files: WorkspaceFiles, without: readonly string[] = ['node_modules/sass-embedded']) {
  return withTheme(
    files,
    (project) => {
      const { packages, diagnostics } = themePackages(readThemeProject(project).theme);
      const sass = packages?.sass;
      return {
        sass:
          sass && `${sass.name}@${sass.version} ${sass.directory.slice(project.workspaceRoot.length + 1)}`,
        diagnostics: diagnostics.map((diagnostic) => ({ code: diagnostic.code, ...wordsOf(diagnostic) })),
      };
    },
    without,
  );
}

const installed = (place: string, version: string): WorkspaceFiles => ({
  [`${place}/package.json`]: JSON.stringify({ version }),
});

describe('the Sass of a theme', () => {
  it('is refused below the range of our peer dependency, with its place and what is wanted', async () => {
    const { sass, diagnostics } = await packagesOf({
      'package.json': '{}',
      ...installed('node_modules/sass', '1.64.1'),
    });
    expect(sass).toBeUndefined();
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: 'theme-package-unsupported',
        message:
          'The theme t needs sass >=1.66.1 <2, but node_modules/sass has 1.64.1, which another package brought.',
        fix: 'Run npm install --save-dev --save-exact sass-embedded@1.66.1.',
      }),
    ]);
  });

  it.each(['1.66.1', '1.78.0', '1.108.2'])('may be %s', async (version) => {
    const { sass, diagnostics } = await packagesOf(installed('node_modules/sass', version));
    expect(sass).toBe(`sass@${version} node_modules/sass`);
    expect(diagnostics).toEqual([]);
  });

  it.each(['1.57.1', '1.66.0', '2.0.0'])('may not be %s', async (version) => {
    const { diagnostics } = await packagesOf(installed('node_modules/sass', version));
    expect(diagnostics.map(({ code }) => code)).toEqual(['theme-package-unsupported']);
    expect(diagnostics[0]?.message).not.toContain('another package');
  });

  it('is used with a warning where no package.json asks for it', async () => {
    const { sass, diagnostics } = await packagesOf({
      'package.json': '{}',
      ...installed('node_modules/sass', '1.77.6'),
    });
    expect(sass).toBe('sass@1.77.6 node_modules/sass');
    expect(diagnostics.map(({ code }) => code)).toEqual(['sass-not-declared']);
    expect(diagnostics[0]?.message).toContain('sass 1.77.6 in node_modules/sass');
  });

  it('is the one that the nearest package.json asks for, whatever else is installed', async () => {
    const { sass, diagnostics } = await packagesOf({
      'package.json': '{ "devDependencies": { "sass-embedded": "^1.108.0" } }',
      't/package.json':
        '{ "liferayDesignPack": { "baseTheme": "styled" }, "devDependencies": { "sass": "1.66.1" } }',
      ...installed('node_modules/sass', '1.66.1'),
      ...installed('t/node_modules/sass-embedded', '1.108.2'),
    });
    expect(sass).toBe('sass@1.66.1 node_modules/sass');
    expect(diagnostics).toEqual([]);
  });

  it('has the range that package.json gives to package managers', () => {
    const { peerDependencies } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
      peerDependencies: Readonly<Record<string, string>>;
    };
    const { 'playwright-core': ofPreview, ...ofThemes } = peerDependencies;
    expect(ofPreview).toBeDefined();
    expect(ofThemes).toEqual({
      sass: rangeText(supported.sass),
      'sass-embedded': rangeText(supported.sass),
    });
  });
});

describe('the other packages of a theme', () => {
  it.each([
    ['bourbon', '7.3.0', 'bourbon@4.2.3'],
    ['liferay-frontend-theme-styled', '5.0.15', 'liferay-frontend-theme-styled@6.0.113'],
    ['liferay-frontend-css-common', '7.0.0', 'liferay-frontend-css-common@6.0.8'],
  ])('are refused in a version that does not fit: %s %s', async (name, version, wanted) => {
    const { sass, diagnostics } = await packagesOf(
      { ...installed(`node_modules/${name}`, version), 'yarn.lock': '__metadata:\n' },
      [],
    );
    expect(sass).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['theme-package-unsupported']);
    expect(diagnostics[0]?.message).toContain(`node_modules/${name} has ${version}`);
    expect(diagnostics[0]?.fix).toBe(`Run yarn add --dev --exact ${wanted}.`);
  });

  it("are installed into the theme's own package.json, where it has one", async () => {
    const { diagnostics } = await packagesOf({
      't/package.json': '{ "liferayDesignPack": { "baseTheme": "styled" } }',
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['theme-packages-missing']);
    expect(diagnostics[0]?.fix).toMatch(
      /^In t, run npm install --save-dev --save-exact sass-embedded@1\.66\.1 /,
    );
  });

  it('are refused by npm beside Vite in the root: that, and the way out, is said', async () => {
    const vite = { version: '8.3.8', peerDependencies: { 'sass-embedded': '^1.70.0' } };
    const files = { 'node_modules/vite/package.json': JSON.stringify(vite) };
    const { diagnostics } = await packagesOf(files);
    expect(diagnostics[0]?.fix).toContain(
      'npm refuses that beside vite 8.3.8, which takes Sass ^1.70.0: give the theme a package.json',
    );
    const own = { 't/package.json': '{ "liferayDesignPack": { "baseTheme": "styled" } }' };
    expect((await packagesOf({ ...files, ...own })).diagnostics[0]?.fix).not.toContain('refuses');
    expect((await packagesOf({ ...files, 'pnpm-lock.yaml': '' })).diagnostics[0]?.fix).not.toContain(
      'refuses',
    );
  });

  it('have a Clay of their own where npm has none for the release: which, is said', async () => {
    const { sass, diagnostics } = await packagesOf(
      {
        'gradle.properties': 'liferay.workspace.product=dxp-2025.q1.0-lts\n',
        'node_modules/liferay-frontend-theme-unstyled/css/clay/_license-text.scss':
          '/**\n * Clay 3.166.0\n */\n',
      },
      [],
    );
    expect(sass).toContain('sass-embedded@1.66.1');
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: 'base-theme-unmatched',
        message:
          'npm has no base theme of dxp-2025.q1.0-lts: this theme is built with Clay 3.166.0 of liferay-frontend-theme-unstyled 6.0.99, and the portal may have another Clay.',
      }),
    ]);
  });
});
