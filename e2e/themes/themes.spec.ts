import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UNEXPLAINED } from './explain';
import { hasJava, JavaThemeTools } from './java-theme-tools';
import { compareTheme, type Comparison } from './parity-theme';
import { parityPage } from './parity-page';

const repository = join(__dirname, '../..');
const themes = process.env['THEMES'] === 'all' ? (['styled', 'classic'] as const) : (['styled'] as const);
const workspace = mkdtempSync(join(tmpdir(), 'themes-'));

afterAll(() => rmSync(workspace, { recursive: true, force: true }));

// Needs a JDK and Maven, because the style sheets are compared with those of Liferay's own Java tools.
describe.skipIf(!hasJava())("a theme's style sheets", () => {
  const compared = new Map<string, readonly Comparison[]>();

  beforeAll(async () => {
    const java = JavaThemeTools.fetch(join(workspace, 'tools'));
    mkdirSync(join(workspace, 'node_modules'));
    const packages = [
      'liferay-frontend-theme-styled',
      'liferay-frontend-theme-unstyled',
      'liferay-frontend-css-common',
    ];
    for (const name of [...packages, 'bourbon']) {
      symlinkSync(join(repository, 'node_modules', name), join(workspace, 'node_modules', name), 'junction');
    }
    // The repository has a newer Sass for its projects with Vite.
    const sass = join(repository, 'packages/uffa/node_modules/sass-embedded');
    symlinkSync(sass, join(workspace, 'node_modules/sass-embedded'), 'junction');
    const asksFor = { devDependencies: { 'sass-embedded': '1.66.1' } };
    writeFileSync(join(workspace, 'package.json'), JSON.stringify(asksFor));
    for (const theme of themes) compared.set(theme, await compareTheme(workspace, theme, java));
  }, 600_000);

  const find = (theme: string, styleSheet: string) =>
    compared.get(theme)?.find((each) => each.styleSheet === styleSheet);

  it.each(
    themes.flatMap((theme) => [[theme, 'main.css', 1000] as const, [theme, 'clay.css', 10_000] as const]),
  )("of %s: %s has the declarations of Liferay's own, each with its value", (theme, styleSheet, atLeast) => {
    const { rules, reasons, declarations } = find(theme, styleSheet)!;
    expect({ rules, reasons: Object.fromEntries(reasons) }).toEqual({ rules: 0, reasons: {} });
    expect(declarations).toBeGreaterThan(atLeast);
  });

  it.each(themes)('of %s: every difference of the right-to-left twins has a known reason', (theme) => {
    for (const styleSheet of ['main_rtl.css', 'clay_rtl.css']) {
      const { reasons } = find(theme, styleSheet)!;
      expect(reasons.size).toBeGreaterThan(0);
      expect(Object.fromEntries(reasons)).not.toHaveProperty([UNEXPLAINED]);
    }
  });

  it.runIf(themes.length > 1)('differ as docs/theme-parity.md says', async () => {
    await expect(parityPage(compared)).toMatchFileSnapshot(join(repository, 'docs/theme-parity.md'));
  });
});
