import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RepositoryCopy } from './repository-copy';
import { Verdaccio } from './verdaccio';

const plan = '---\n__default__: minor\n---\n\nA sentence for those who update.\n';

describe('a release', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'release-'));
  const shop = join(scratch, 'shop');
  let registry: Verdaccio;
  let copy: RepositoryCopy;
  let environment: Readonly<Record<string, string>>;

  /** Runs a command in the workspace of somebody who uses the packages; it must succeed. */
  const inShop = (program: string, ...args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: shop,
      encoding: 'utf8',
      env: { ...process.env, ...environment },
    });
    expect(status, `${program} ${args.join(' ')}\n${stdout}${stderr}`).toBe(0);
    return stdout;
  };
  const versions = (): unknown => {
    const { devDependencies } = JSON.parse(read('package.json')) as { readonly devDependencies: object };
    return devDependencies;
  };
  const read = (path: string) => readFileSync(join(shop, path), 'utf8');

  beforeAll(async () => {
    registry = await Verdaccio.start(join(scratch, 'registry'));
    environment = {
      ...registry.environment,
      NX_CACHE_DIRECTORY: join(scratch, 'cache'),
      NX_DAEMON: 'false',
      NX_NO_CLOUD: 'true',
      // The installed Nx, and not a newer one that it would fetch for this command, checking who published it.
      NX_USE_LOCAL: 'true',
    };
    copy = RepositoryCopy.make(join(scratch, 'repository'), environment);
    // The earlier release: what matters of it is its version.
    for (const name of ['uffa', 'nx-liferay']) copy.npm('publish', '--ignore-scripts', '-w', name);
    copy.git('tag', `v${versionIn(copy)}`);
  });

  afterAll(async () => {
    await registry.stop();
    rmSync(scratch, { recursive: true, force: true });
  });

  it('gives both packages the next version, the changelog its sentences, and the commit a tag', () => {
    copy.git('rm', '--quiet', '-r', '.nx/version-plans');
    mkdirSync(join(copy.root, '.nx/version-plans'), { recursive: true });
    writeFileSync(join(copy.root, '.nx/version-plans/one.md'), plan);
    copy.git('add', '--all');
    copy.git('commit', '--quiet', '--message', 'Plan');
    copy.nx('release', '--skip-publish');
    expect(versionIn(copy)).toBe('0.2.0');
    expect(JSON.parse(copy.read('packages/nx-liferay/package.json'))).toMatchObject({
      version: '0.2.0',
      dependencies: { uffa: '0.2.0' },
    });
    expect(copy.read('CHANGELOG.md')).toMatch(
      /^## 0\.2\.0\n\n[^\n]*\n\n- A sentence for those who update\.\n\n## 0\.1\.0\n/,
    );
    expect(copy.git('tag', '--points-at', 'HEAD')).toBe('v0.2.0');
    expect(copy.git('log', '-1', '--format=%s')).toBe('Release 0.2.0');
    expect(copy.git('status', '--porcelain')).toBe('');
    expect(existsSync(join(copy.root, '.nx/version-plans/one.md'))).toBe(false);
  });

  it('publishes both to a registry', async () => {
    copy.nx('release', 'publish', `--registry=${registry.address}`);
    expect(await registry.versionsOf('uffa')).toEqual(['0.1.0', '0.2.0']);
    expect(await registry.versionsOf('nx-liferay')).toEqual(['0.1.0', '0.2.0']);
  });

  it('is what a workspace with the earlier one gets by nx migrate, with the new names', () => {
    for (const [path, text] of Object.entries(shopFiles)) {
      mkdirSync(dirname(join(shop, path)), { recursive: true });
      writeFileSync(join(shop, path), text);
    }
    inShop('git', 'init', '--quiet');
    inShop('npm', 'install', '--no-audit', '--no-fund', '--prefer-offline');
    inShop('npx', 'nx', 'migrate', 'nx-liferay@0.2.0');
    expect(versions()).toMatchObject({ 'nx-liferay': '0.2.0', uffa: '0.2.0' });
    inShop('npm', 'install', '--no-audit', '--no-fund', '--prefer-offline');
    inShop('npx', 'nx', 'migrate', '--run-migrations');
    expect(read('nx.json')).toContain('"failOn": ["link-broken", "url-not-served"]');
    expect(read('package.json')).toContain('nx deploy list --lcp-project=acme');
    expect(existsSync(join(shop, 'client-extensions/list/client-extension.dev.yaml'))).toBe(false);
    expect(read('client-extensions/list/client-extension.local.yaml')).toContain('localhost:5173');
  });

  it('packages in that workspace, through Nx and without', () => {
    inShop('npx', 'nx', 'package', 'list');
    expect(existsSync(join(shop, 'client-extensions/list/dist/list.zip'))).toBe(true);
    expect(inShop('npx', 'uffa', '--version').trim()).toBe('0.2.0');
  });
});

function versionIn(copy: RepositoryCopy): string {
  const { version } = JSON.parse(copy.read('packages/uffa/package.json')) as { readonly version: string };
  return version;
}

const shopFiles: Readonly<Record<string, string>> = {
  '.gitignore': 'node_modules\ndist\nbuild\n.nx\n',
  'package.json': `${JSON.stringify(
    {
      name: 'shop',
      version: '1.0.0',
      private: true,
      scripts: { uat: 'nx deploy list --cloud-project=acme --environment=uat' },
      devDependencies: { '@nx/devkit': '23.2.1', nx: '23.2.1', 'nx-liferay': '0.1.0', uffa: '0.1.0' },
    },
    null,
    2,
  )}\n`,
  'nx.json': `{
  "plugins": [
    { "plugin": "nx-liferay", "options": { "failOn": ["assemble-link-broken", "url-not-served"] } }
  ],
  "neverConnectToCloud": true,
  "analytics": false
}
`,
  'client-extensions/list/client-extension.yaml':
    'assemble:\n  - from: src\n    into: static\nlist:\n  type: globalJS\n  url: list.js\n',
  'client-extensions/list/client-extension.dev.yaml': 'list:\n  url: http://localhost:5173/list.js\n',
  'client-extensions/list/src/list.js': '1;\n',
};
