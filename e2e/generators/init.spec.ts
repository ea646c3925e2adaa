import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oldestAndNewest } from '../lanes/supported-versions';
import { startLoopbackRegistry, type LoopbackRegistry } from '../workspace/loopback-registry';
import { NxWorkspace, type CommandResult } from '../workspace/nx-workspace';

/** `npm run test:generators` names all; the oldest is the one that a newer devkit does not fit. */
const versions = process.env['GENERATORS_NX']?.split(' ') ?? [oldestAndNewest[0]?.range ?? ''];
const MINUTES = 60_000;

const gradleWorkspace = {
  '.gitignore': 'node_modules\n.gradle\nbuild/\nbundles/\n',
  'settings.gradle': 'apply plugin: "com.liferay.workspace"\n',
  'gradle.properties': 'liferay.workspace.home.dir=bundles\n',
  'client-extensions/styles/client-extension.yaml':
    'assemble:\n  - from: assets\n    into: static\nstyles:\n  name: Styles\n  type: globalCSS\n  url: a.css\n',
  'client-extensions/styles/assets/a.css': 'a { color: red; }\n',
  'modules/orders/bnd.bnd': 'Bundle-SymbolicName: orders\n',
  'nx.json': '{\n  // ours\n  "neverConnectToCloud": true,\n  "analytics": false\n}\n',
};

describe.each(versions)('nx add nx-liferay with Nx %s', (nx) => {
  let registry: LoopbackRegistry;
  let workspace: NxWorkspace;
  const run = (...args: readonly string[]): Promise<CommandResult> =>
    workspace.run(args, { npm_config_registry: registry.address });

  beforeAll(async () => {
    registry = await startLoopbackRegistry();
    workspace = NxWorkspace.create(gradleWorkspace);
    workspace.npm('install', '--save-dev', `nx@${nx}`);
    workspace.commit('Begin');
  }, 3 * MINUTES);

  afterAll(async () => {
    workspace.dispose();
    await registry.close();
  });

  it(
    'makes the workspace ready, and leaves every file where it is',
    async () => {
      const { status, output } = await run('add', 'nx-liferay', '--verbose', '--updatePackageScripts');
      expect(status, output).toBe(0);
      const changed = workspace.git('status', '--porcelain').trimEnd().split('\n');
      expect(changed.map((line) => line.slice(3)).sort()).toEqual([
        '.agents/',
        '.claude/',
        '.gitattributes',
        '.gitignore',
        '.vscode/',
        'AGENTS.md',
        'nx.json',
        'package-lock.json',
        'package.json',
      ]);
      expect(workspace.git('diff', '--numstat', 'nx.json')).not.toBe('');
      expect(readFileSync(join(workspace.root, 'nx.json'), 'utf8')).toContain('// ours\n');
      expect(existsSync(join(workspace.root, 'node_modules/@nx/devkit'))).toBe(true);
    },
    3 * MINUTES,
  );

  it('names a schema that is there', () => {
    const settings = JSON.parse(
      readFileSync(join(workspace.root, '.vscode/settings.json'), 'utf8'),
    ) as Readonly<Record<string, Readonly<Record<string, string>>>>;
    const schemas = Object.keys(settings['yaml.schemas'] ?? {});
    expect(schemas).toHaveLength(2);
    expect(schemas.filter((path) => !existsSync(join(workspace.root, path)))).toEqual([]);
  });

  it('changes nothing the second time, and says again what works without Java', async () => {
    workspace.commit('Add nx-liferay');
    const { status, output } = await run('g', 'nx-liferay:init');
    expect(status, output).toBe(0);
    expect(output).toMatch(/Packaged without Java \(1\):\n {2}client-extensions\/styles\n/);
    expect(workspace.git('status', '--porcelain')).toBe('');
  });

  it('is told where an option is misspelt', async () => {
    const { status, output } = await run('g', 'nx-liferay:init', '--skipPackageJsn');
    expect(status, output).toBe(1);
    expect(output).toContain("'skipPackageJsn' is not found in schema");
  });

  it('packages what was there and what is generated, and leaves nothing that git sees', async () => {
    const generated = 'client-extensions/ticket-styles';
    expect(await run('g', 'nx-liferay:cx', generated, '--type=globalCSS')).toMatchObject({ status: 0 });
    workspace.commit('Generate a project');
    const { status, output } = await run('run-many', '-t', 'package');
    expect(status, output).toBe(0);
    expect(existsSync(join(workspace.root, 'client-extensions/styles/dist/styles.zip'))).toBe(true);
    expect(existsSync(join(workspace.root, generated, 'dist/ticket-styles.zip'))).toBe(true);
    expect(workspace.git('status', '--porcelain')).toBe('');
  });

  it('writes a pipeline once', async () => {
    const generate = () => run('g', 'nx-liferay:ci', '--provider=github', '--environments=uat,prd');
    expect(await generate()).toMatchObject({ status: 0 });
    const pipeline = readFileSync(join(workspace.root, '.github/workflows/package.yml'), 'utf8');
    expect(pipeline).toContain('environment: [uat, prd]');
    workspace.commit('Add a pipeline');
    expect(await generate()).toMatchObject({ status: 0 });
    expect(workspace.git('status', '--porcelain')).toBe('');
  });
});
