import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readUffa, writeDirectory } from 'uffa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NxWorkspace } from '../workspace/nx-workspace';
import { packPackages } from '../workspace/pack-packages';
import { exampleFiles } from './example-files';
import { PortalStandIn } from './portal-stand-in';
import { RunningJar } from './running-jar';

const pager = 'client-extensions/ticket-pager';
const source = `${pager}/src/main/java/com/example/ticket/pager/Pager.java`;
/** Maven starts a JVM for each build, and fetches what it lacks. */
const slow = { timeout: 180_000 };
const hasJava = ['javac', 'mvn'].every((name) => spawnSync(name, ['-version']).status === 0);

describe.skipIf(!hasJava)('a Spring Boot project with Maven (skipped without JDK and Maven)', slow, () => {
  const scratch = mkdtempSync(join(tmpdir(), 'java-e2e-'));
  const files = exampleFiles();
  const portal = new PortalStandIn();
  let workspace: NxWorkspace;

  beforeAll(async () => {
    await portal.start();
    workspace = NxWorkspace.install({
      nx: '23.2.1',
      packages: packPackages(scratch),
      files: {
        ...files,
        '.gitignore': 'node_modules\ndist\nbuild\ntarget\n.nx\n',
        'client-extensions/ticket-colors/client-extension.yaml':
          'ticket-colors:\n  type: globalCSS\n  url: https://example.com/colors.css\n',
      },
    });
  });

  afterAll(() => {
    portal.stop();
    workspace.dispose();
    rmSync(scratch, { recursive: true });
  });

  const packageAll = () => workspace.nx(['run-many', '-t', 'package']);

  it('is built by package, and its jar is what the Dockerfile copies', async () => {
    const { status, output } = packageAll();
    expect(output).not.toContain('dockerfile-source-missing');
    expect(status, output).toBe(0);
    const uffa = await readUffa(join(workspace.root, pager, 'dist/ticket-pager.zip'));
    expect(uffa.entries.map(({ path }) => path)).toEqual([
      'Dockerfile',
      'LCP.json',
      'WEB-INF/liferay-plugin-package.properties',
      'ticket-pager.client-extension-config.json',
      'ticket-pager.jar',
    ]);
    await writeDirectory(uffa, join(scratch, 'unpacked'));
  });

  describe('the jar from the archive', () => {
    let service: RunningJar;

    beforeAll(async () => {
      const home = join(scratch, 'bundles');
      portal.writeRoutes(home, 'ticket-pager', 'ticket-pager-agent');
      service = await RunningJar.start(join(scratch, 'unpacked/ticket-pager.jar'), {
        LIFERAY_ROUTES_DXP: join(home, 'routes/default/dxp'),
        LIFERAY_ROUTES_CLIENT_EXTENSION: join(home, 'routes/default/ticket-pager'),
      });
    });

    afterAll(() => service.stop());

    const post = (path: string, body: unknown, token?: string) =>
      fetch(`${service.url}${path}`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(body),
      });

    it('says that it is ready without a token', async () => {
      const response = await fetch(`${service.url}/ready`);
      expect([response.status, await response.json()]).toEqual([200, { status: 'READY' }]);
    });

    it('answers the object action', async () => {
      const event = { objectEntry: { objectEntryId: 7, values: { subject: 'No coffee' } } };
      const response = await post('/ticket/page', event, portal.token());
      expect([response.status, await response.json()]).toEqual([200, { paged: 'Ticket 7: No coffee' }]);
    });

    it('answers the notification', async () => {
      const notification = { subject: 'A ticket waits', body: 'Since Monday.' };
      const response = await post('/notification', notification, portal.token());
      expect([response.status, await response.json()]).toEqual([201, notification]);
    });

    it.each([
      ['no token', () => undefined],
      ['the token of another application', () => portal.token({ client_id: 'id-2' })],
      ['a token that names no application', () => portal.token({ client_id: undefined })],
      ['an expired token', () => portal.token({ exp: 1 })],
      ['a token with another signature', () => `${portal.token().replace(/\.[^.]*$/, '')}.c2ln`],
    ])('refuses %s', async (_what, token) => {
      const response = await post('/ticket/page', { objectEntry: { objectEntryId: 7 } }, token());
      expect(response.status).toBe(401);
    });
  });

  it('comes from the cache the second time, the deleted jar too', () => {
    workspace.remove(`${pager}/target`, `${pager}/dist`);
    const { status, output } = packageAll();
    expect(output).toContain('instead of running the command for 3 out of 3 tasks');
    expect(status).toBe(0);
  });

  it('is rebuilt alone when one of its Java sources is edited', () => {
    workspace.write({ [source]: files[source]!.replace('Paging: {}', 'Paging now: {}') });
    const { status, output } = packageAll();
    expect(output).toContain('nx run ticket-colors:package  [');
    expect(output).toContain('instead of running the command for 1 out of 3 tasks');
    expect(status).toBe(0);
    workspace.write({ [source]: files[source]! });
    expect(packageAll().output).toContain('for 3 out of 3 tasks');
  });

  it('does not run for what Maven does not read', () => {
    workspace.write({
      [`${pager}/README.md`]: 'For people.\n',
      [`${pager}/src/test/java/PagerTest.java`]: 'class PagerTest {}\n',
    });
    expect(packageAll().output).toContain('for 3 out of 3 tasks');
  });

  it('fails with what the compiler says, and keeps the archive', async () => {
    workspace.write({ [source]: files[source]!.replace('LOG.info', 'LOG.inform') });
    const { status, output } = workspace.nx(['package', 'ticket-pager']);
    expect(output).toContain('Pager.java');
    expect(output).toContain('cannot find symbol');
    // Nx ends with 130 where a task could not run because of another.
    expect(status).not.toBe(0);
    const uffa = await readUffa(join(workspace.root, pager, 'dist/ticket-pager.zip'));
    expect(uffa.entries).toHaveLength(5);
  });
});
