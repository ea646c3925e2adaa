import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readText, readUffa } from 'uffa';

import { baseThemes, themeYaml } from '../../packages/uffa/test/theme-workspace';
import { NxWorkspace } from '../workspace/nx-workspace';

/** Packages that a theme is built with, at the versions that the stand-ins for them have. */
const packages = {
  'liferay-frontend-theme-styled': '6.0.113',
  'liferay-frontend-theme-unstyled': '6.0.99',
  'liferay-frontend-css-common': '6.0.8',
  bourbon: '4.2.3',
  'sass-embedded': '1.66.1',
};

/** The repository itself has a newer Sass. */
const sass = join(__dirname, '../../packages/uffa/node_modules/sass-embedded');

const theme = 'client-extensions/ticket-theme';
const custom = `${theme}/src/css/_custom.scss`;

const files: Readonly<Record<string, string>> = {
  [`${theme}/client-extension.yaml`]: themeYaml,
  [custom]: '.ticket { float: left; }\n',
  'client-extensions/other/client-extension.yaml': 'other:\n  type: staticContent\n  url: http://localhost\n',
  'gradle.properties': 'liferay.workspace.product=dxp-2025.q1.0-lts\n',
  'package.json': JSON.stringify({ name: 'shop-workspace', version: '1.0.0', devDependencies: packages }),
  'package-lock.json': lockFile(packages),
  'nx.json': JSON.stringify({
    plugins: ['nx-liferay'],
    pluginsConfig: { '@nx/js': { projectsAffectedByDependencyUpdates: 'auto' } },
    neverConnectToCloud: true,
    analytics: false,
  }),
};

let workspace: NxWorkspace;

beforeAll(() => {
  workspace = NxWorkspace.linkWithout(Object.keys(packages), files);
  workspace.write(baseThemes);
  symlinkSync(sass, join(workspace.root, 'node_modules/sass-embedded'), 'junction');
  workspace.commit('Begin');
});

afterAll(() => workspace.dispose());

const build = (...args: readonly string[]) => workspace.nx(['build-theme', 'ticket-theme', ...args]);

function styleSheet(name: string): string {
  return readFileSync(join(workspace.root, theme, 'build/buildTheme/css', name), 'utf8');
}

describe('nx build-theme', () => {
  it('builds the style sheets and their twins, which package puts into the archive', async () => {
    const { status } = workspace.nx(['run-many', '-t', 'package']);
    expect(status).toBe(0);
    expect(styleSheet('main.css')).toContain('float: left');
    const uffa = await readUffa(join(workspace.root, theme, 'dist/ticket-theme.zip'));
    const twin = uffa.entries.find(({ path }) => path === 'static/css/main_rtl.css');
    expect(twin === undefined ? undefined : await readText(twin.content)).toContain('float: right');
  });

  it('is taken from the cache the second time', () => {
    workspace.remove(`${theme}/build`);
    const { status, output } = build();
    expect(status).toBe(0);
    expect(output).toMatch(/\[(local cache|existing outputs match the cache[^\]]*)\]/);
    expect(styleSheet('main.css')).toContain('float: left');
  });

  it('builds again what an edited Sass file reaches, and only for that theme', () => {
    workspace.write({ [custom]: '.ticket { float: right; }\n' });
    const { status, output } = workspace.nx(['run-many', '-t', 'package']);
    expect(status).toBe(0);
    expect(output).toMatch(/nx run other:package\s+\[/);
    expect(output).not.toMatch(/nx run ticket-theme:build-theme\s+\[/);
    expect(styleSheet('main.css')).toContain('float: right');
    workspace.git('checkout', '--quiet', '.');
  });

  it("names the user's file and line where Sass does not compile, and keeps what was built", () => {
    workspace.write({ [custom]: '.ticket {\n  color: $nowhere;\n}\n' });
    const before = styleSheet('main.css');
    const { status, output } = build();
    expect(status).toBe(1);
    expect(output).toContain(`${custom}:2:10`);
    expect(output).toContain('$nowhere');
    expect(styleSheet('main.css')).toBe(before);
    workspace.git('checkout', '--quiet', '.');
  });

  it('names the package and the version for the release where the base theme is missing', () => {
    const styled = 'node_modules/liferay-frontend-theme-styled';
    workspace.remove(styled);
    const { status, output } = build();
    expect(status).toBe(1);
    expect(output).toContain('liferay-frontend-theme-styled@6.0.113');
    expect(output).toContain('2025.q1');
    const own = Object.entries(baseThemes).filter(([path]) => path.startsWith(`${styled}/`));
    workspace.write(Object.fromEntries(own));
  });

  it('is affected by another version of the base theme in the lock file, and nothing else is', () => {
    expect(affected()).toEqual([]);
    workspace.write({ 'package-lock.json': lockFile({ ...packages, bourbon: '4.2.4' }) });
    expect(affected()).toEqual(['ticket-theme']);
    workspace.git('checkout', '--quiet', '.');
  });
});

function affected(): unknown {
  const { status, output } = workspace.nx(['show', 'projects', '--affected', '--base=HEAD', '--json']);
  expect(status).toBe(0);
  return JSON.parse(output.slice(output.indexOf('[')));
}

function lockFile(versions: Readonly<Record<string, string>>): string {
  const installed: readonly (readonly [string, object])[] = Object.entries(versions).map(
    ([name, version]) => [`node_modules/${name}`, { version, dev: true }],
  );
  const root = { name: 'shop-workspace', version: '1.0.0', devDependencies: versions };
  const lock = { name: 'shop-workspace', version: '1.0.0', lockfileVersion: 3, requires: true };
  return JSON.stringify({ ...lock, packages: { '': root, ...Object.fromEntries(installed) } });
}
