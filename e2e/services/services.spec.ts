import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readText, readUffa, writeDirectory, type Uffa } from 'uffa';
import { NxWorkspace } from '../workspace/nx-workspace';
import { packPackages } from '../workspace/pack-packages';

const service = 'client-extensions/ticket-service';

/** A service that tells where it finds its routes, and which versions it runs with. */
const program = `const version = (path) => {
  try {
    return require(path + '/package.json').version;
  } catch {
    return null;
  }
};
const { LIFERAY_ROUTES_DXP, LIFERAY_ROUTES_CLIENT_EXTENSION } = process.env;
const versions = [version('ms'), version('debug/node_modules/ms')];
console.log(JSON.stringify({ versions, LIFERAY_ROUTES_DXP, LIFERAY_ROUTES_CLIENT_EXTENSION }));
`;

const files = {
  'package.json': JSON.stringify({
    name: 'shop-workspace',
    version: '1.0.0',
    private: true,
    workspaces: ['client-extensions/*', 'libs/*'],
  }),
  [`${service}/package.json`]: JSON.stringify({
    name: 'ticket-service',
    version: '1.0.0',
    private: true,
    scripts: { start: 'node main.js', prepare: 'exit 1' },
    dependencies: { debug: '4.4.3', 'ticket-format': '*' },
    devDependencies: { picocolors: '1.1.1' },
    liferay: { prune: true },
  }),
  // An older version than the one that `debug` needs.
  'libs/ticket-format/package.json': JSON.stringify({
    name: 'ticket-format',
    version: '1.0.0',
    dependencies: { ms: '2.0.0' },
  }),
  [`${service}/main.js`]: program,
  [`${service}/Dockerfile`]: 'FROM node:22\nCOPY package.json package-lock.json main.js ./\nRUN npm ci\n',
  [`${service}/LCP.json`]: '{"id": "__PROJECT_ID__", "kind": "Deployment"}',
  [`${service}/client-extension.yaml`]: `assemble:
  - include: [package.json, main.js]
ticket-service-agent:
  .serviceAddress: localhost:3001
  .serviceScheme: http
  scopes: []
  type: oAuthApplicationUserAgent
ticket-service-run:
  oAuth2ApplicationExternalReferenceCode: ticket-service-agent
  resourcePath: /run
  type: objectAction
`,
};

describe('a Node service that asks for a pruned package.json', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'services-'));
  const unpacked = join(scratch, 'unpacked');
  let workspace: NxWorkspace;
  let uffa: Uffa;

  beforeAll(async () => {
    workspace = NxWorkspace.install({ nx: '23.2.1', packages: packPackages(scratch), files });
    const { status, output } = workspace.nx(['package', 'ticket-service']);
    expect(status, output).toBe(0);
    expect(output).not.toContain('dockerfile-source-missing');
    uffa = await readUffa(join(workspace.root, service, 'dist/ticket-service.zip'));
    await writeDirectory(uffa, unpacked);
  });

  afterAll(() => {
    workspace.dispose();
    rmSync(scratch, { recursive: true });
  });

  it('has in its archive what it needs at run time, by the lock file of the workspace', async () => {
    const { content } = uffa.entries.find(({ path }) => path === 'package.json')!;
    expect(JSON.parse(await readText(content))).toEqual({
      name: 'ticket-service',
      version: '1.0.0',
      private: true,
      scripts: { start: 'node main.js' },
      dependencies: { debug: '4.4.3', ms: '2.0.0' },
    });
    expect(uffa.entries.map(({ path }) => path)).toContain('package-lock.json');
  });

  it('runs with just these packages after npm ci, as in the image', () => {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline'], {
      cwd: unpacked,
      stdio: 'pipe',
    });
    expect(existsSync(join(unpacked, 'node_modules/picocolors'))).toBe(false);
    const said = JSON.parse(execFileSync('node', ['main.js'], { cwd: unpacked, encoding: 'utf8' })) as object;
    expect(said).toMatchObject({ versions: ['2.0.0', '2.1.3'] });
  });

  it('comes from the cache the second time', () => {
    rmSync(join(workspace.root, service, 'build'), { recursive: true });
    expect(workspace.nx(['package', 'ticket-service']).output).toContain('for 2 out of 2 tasks');
  });

  it('is served with the routes of the local Liferay', () => {
    const { output } = workspace.nx(['serve', 'ticket-service']);
    const routes = join(workspace.root, 'bundles/routes/default');
    expect(output).toContain(`"LIFERAY_ROUTES_DXP":"${routes}/dxp"`);
    expect(output).toContain(`"LIFERAY_ROUTES_CLIENT_EXTENSION":"${routes}/ticket-service"`);
  });

  it.skipIf(process.platform === 'win32')('makes an image of what is in the archive', () => {
    const bin = join(scratch, 'bin');
    mkdirSync(bin);
    // A stand-in that answers when it is asked whether it works, and of a build records the arguments and the content of
    // the directory that is the last of them.
    const script = `#!/bin/sh\n[ "$1" = build ] || exit 0\necho "$@" >"${bin}/call"\nfor directory; do :; done\nls "$directory" >"${bin}/content"\n`;
    writeFileSync(join(bin, 'docker'), script);
    chmodSync(join(bin, 'docker'), 0o755);
    const environment = { PATH: `${bin}:${process.env['PATH'] ?? ''}` };
    const { status, output } = workspace.nx(['build-image', 'ticket-service'], environment);
    expect(status, output).toBe(0);
    expect(readFileSync(join(bin, 'call'), 'utf8')).toMatch(
      /^build --pull --tag ticket-service:latest \S+\n$/,
    );
    expect(readFileSync(join(bin, 'content'), 'utf8').split('\n')).toEqual([
      'Dockerfile',
      'LCP.json',
      'WEB-INF',
      'main.js',
      'package-lock.json',
      'package.json',
      'ticket-service.client-extension-config.json',
      '',
    ]);
  });
});
