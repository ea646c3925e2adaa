import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

import { NxWorkspace, type CommandResult } from '../workspace/nx-workspace';
import { sampleOf } from './sample';

const charts = 'client-extensions/shop-charts';

const manifest = (from: string) => `assemble:
    - from: ${from}
      into: static
shop-charts:
    type: customElement
    htmlElementName: shop-charts
    urls: ['*.js']
`;

const packageJson = (build: string) =>
  JSON.stringify({ name: 'shop-charts', version: '1.0.0', private: true, scripts: { build } });

/** A bundler that names what it makes by its content, and leaves what is there. */
const bundler = (output: string) => `const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const text = readFileSync('src/index.js', 'utf8');
mkdirSync('${output}', { recursive: true });
writeFileSync('${output}/main.' + Buffer.from(text).toString('hex').slice(0, 12) + '.js', text);
`;

const ignored = { '.gitignore': 'node_modules\ndist\nbuild\n.nx\n*.tsbuildinfo\n' };

const bundled = (output: string) => ({
  ...ignored,
  [`${charts}/client-extension.yaml`]: manifest(output),
  [`${charts}/package.json`]: packageJson('node make.js'),
  [`${charts}/make.js`]: bundler(output),
  [`${charts}/src/index.js`]: 'one',
});

const workspaces: NxWorkspace[] = [];

function workspaceOf(files: Readonly<Record<string, string>>): NxWorkspace {
  const workspace = NxWorkspace.link(files);
  workspaces.push(workspace);
  workspace.commit('all');
  return workspace;
}

function archive(workspace: NxWorkspace): string {
  const bytes = readFileSync(join(workspace.root, charts, 'dist/shop-charts.zip'));
  return createHash('sha256').update(bytes).digest('hex');
}

function expectSuccess({ status, output }: CommandResult): string {
  expect(status, output).toBe(0);
  return output;
}

const scripts = (workspace: NxWorkspace, directory: string) =>
  readdirSync(join(workspace.root, charts, directory)).filter((name) => name.endsWith('.js'));

afterEach(() => {
  for (const workspace of workspaces.splice(0)) workspace.dispose();
});

describe('a build that does not empty its output', () => {
  it.each(sampleOf(['dist', 'build', 'build/static'], 3))('leaves nothing old in %s', (output) => {
    const workspace = workspaceOf(bundled(output));
    expectSuccess(workspace.nx(['package', 'shop-charts']));
    const first = archive(workspace);
    workspace.write({ [`${charts}/src/index.js`]: 'two' });
    expectSuccess(workspace.nx(['package', 'shop-charts']));
    expect(scripts(workspace, output)).toHaveLength(1);
    const second = archive(workspace);
    expect(second).not.toBe(first);

    workspace.write({ [`${charts}/src/index.js`]: 'one' });
    expect(expectSuccess(workspace.nx(['package', 'shop-charts']))).toContain('for 2 out of 2 tasks');
    // Nx empties a directory before it restores it, and leaves what is there where the output is a pattern.
    if (output === 'build/static') expect(scripts(workspace, output)).toHaveLength(1);
    expect(archive(workspace)).toBe(first);

    // Without that history, and without a cache.
    const other = workspaceOf({ ...bundled(output), [`${charts}/src/index.js`]: 'two' });
    expectSuccess(other.nx(['package', 'shop-charts', '--skip-nx-cache']));
    expect(archive(other)).toBe(second);
  });

  it('builds over what is there where that is asked for', () => {
    const options = {
      targets: { build: { executor: 'nx-liferay:build', options: { emptyOutputs: false } } },
    };
    const workspace = workspaceOf({
      ...bundled('build/static'),
      [`${charts}/project.json`]: JSON.stringify(options),
    });
    expectSuccess(workspace.nx(['build', 'shop-charts']));
    workspace.write({ [`${charts}/src/index.js`]: 'two' });
    expectSuccess(workspace.nx(['build', 'shop-charts']));
    expect(scripts(workspace, 'build/static')).toHaveLength(2);
  });

  it('keeps what another target writes beneath it', () => {
    const command = 'mkdir -p build/static/icons && echo icon > build/static/icons/icon.svg';
    const icons = {
      executor: 'nx:run-commands',
      cache: true,
      inputs: ['{projectRoot}/src/icons/**/*'],
      outputs: ['{projectRoot}/build/static/icons'],
      options: { command, cwd: '{projectRoot}' },
    };
    const targets = { icons, build: { executor: 'nx-liferay:build', dependsOn: ['icons'] } };
    const workspace = workspaceOf({
      ...bundled('build/static'),
      [`${charts}/project.json`]: JSON.stringify({ targets }),
    });
    expectSuccess(workspace.nx(['package', 'shop-charts']));
    workspace.write({ [`${charts}/src/index.js`]: 'two' });
    expectSuccess(workspace.nx(['package', 'shop-charts']));
    expect(scripts(workspace, 'build/static')).toHaveLength(1);
    expect(existsSync(join(workspace.root, charts, 'build/static/icons/icon.svg'))).toBe(true);
  });

  it('gives the command the arguments, the environment and the failures that run-commands gives', () => {
    const workspace = workspaceOf({
      ...bundled('build/static'),
      [`${charts}/make.js`]: `console.log('made', process.argv.slice(2).join(), process.env.FROM_FILE, process.cwd());
if (process.argv.includes('fail')) process.exit(3);`,
      [`${charts}/.env`]: 'FROM_FILE=read\n',
    });
    const at = join(workspace.root, charts);
    const passed = workspace.nx(['build', 'shop-charts', '--skip-nx-cache', '--', 'one', 'two words']);
    expect(expectSuccess(passed)).toContain(`made one,two words read ${at}`);
    const failed = workspace.nx(['build', 'shop-charts', '--skip-nx-cache', '--', 'fail']);
    expect(failed.status).toBe(1);
  });
});

describe('a package of the workspaces', () => {
  it('builds from empty outputs where it asks for the executor', () => {
    const root = JSON.stringify({ name: 'shop', private: true, workspaces: ['client-extensions/*'] });
    const own = JSON.stringify({
      name: 'shop-charts',
      version: '1.0.0',
      private: true,
      scripts: { build: 'node make.js' },
      nx: { targets: { build: { executor: 'nx-liferay:build' } } },
    });
    const files = { ...bundled('build/static'), 'package.json': root, [`${charts}/package.json`]: own };
    const workspace = workspaceOf(files);
    expectSuccess(workspace.nx(['package', 'shop-charts']));
    workspace.write({ [`${charts}/src/index.js`]: 'two' });
    expectSuccess(workspace.nx(['package', 'shop-charts']));
    expect(scripts(workspace, 'build/static')).toHaveLength(1);
  });
});

describe('an incremental compiler', () => {
  const compiled = (script: string) => ({
    ...ignored,
    [`${charts}/client-extension.yaml`]: manifest('build/static'),
    [`${charts}/package.json`]: packageJson(script),
    [`${charts}/tsconfig.json`]: JSON.stringify({
      compilerOptions: {
        incremental: true,
        module: 'esnext',
        outDir: 'build/static',
        rootDir: 'src',
        tsBuildInfoFile: '.cache/app.tsbuildinfo',
        types: [],
      },
      include: ['src'],
    }),
    [`${charts}/src/one.ts`]: 'export const one: number = 1;\n',
    [`${charts}/src/two.ts`]: 'export const two: number = 2;\n',
  });

  it('builds everything although it remembers outside of its output what it has built', () => {
    const workspace = workspaceOf(compiled('tsc'));
    expectSuccess(workspace.nx(['package', 'shop-charts']));
    expect(existsSync(join(workspace.root, charts, '.cache/app.tsbuildinfo'))).toBe(true);
    workspace.write({ [`${charts}/src/two.ts`]: 'export const two: number = 22;\n' });
    expectSuccess(workspace.nx(['package', 'shop-charts']));
    expect(scripts(workspace, 'build/static')).toEqual(['one.js', 'two.js']);
  });

  it('fails where it remembers in another way, and makes nothing', () => {
    const once = `const { existsSync, mkdirSync, writeFileSync } = require('node:fs');
if (existsSync('.memory')) process.exit(0);
mkdirSync('build/static', { recursive: true });
for (const name of ['.memory', 'build/static/one.js']) writeFileSync(name, '');
`;
    const workspace = workspaceOf({ ...compiled('node once.js'), [`${charts}/once.js`]: once });
    expectSuccess(workspace.nx(['package', 'shop-charts']));
    workspace.write({ [`${charts}/src/two.ts`]: 'export const two: number = 22;\n' });
    const { status, output } = workspace.nx(['package', 'shop-charts']);
    expect(status).not.toBe(0);
    expect(output).toContain(`${charts}/package.json:1:1  build-made-nothing`);
  });
});
