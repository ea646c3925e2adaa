import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { zipOf } from '../../packages/uffa/test/archive/zip-of';
import { deployProject, projectAt, type DeployOptions, type DeployResult } from '../../packages/uffa/src';
import { ARCHIVES, missingPrograms, PORTAL_IMAGE, RealEngine } from './real-engine';

const missing = missingPrograms();
const packaged = zipOf('new');

describe.skipIf(missing.length > 0)(
  `deploying to containers of podman (needs ${missing.join(', ') || 'nothing'})`,
  () => {
    const root = mkdtempSync(join(tmpdir(), 'containers-'));
    let engine: RealEngine;

    beforeAll(() => {
      engine = new RealEngine();
      mkdirSync(join(root, 'list/dist'), { recursive: true });
      mkdirSync(join(root, 'bin'));
      writeFileSync(join(root, 'list/dist/list.zip'), packaged);
    }, 60_000);

    afterAll(() => {
      engine.dispose();
      rmSync(root, { recursive: true, force: true });
    }, 60_000);

    function deploy(options: DeployOptions, env = engine.env): Promise<DeployResult> {
      const project = projectAt(root, 'list');
      return deployProject(project, { engine: 'podman', ...options }, { env });
    }

    const codes = ({ diagnostics }: DeployResult) => diagnostics.map(({ code }) => code);

    it('replaces the archive in a running one, newer than before, and removes it again', async () => {
      engine.start('portal');
      engine.start('portal2');
      const before = Math.floor(Date.now() / 1000);
      for (let round = 0; round < 2; round++) {
        expect(await deploy({ container: 'portal' })).toMatchObject({
          success: true,
          lines: [`deployed ${ARCHIVES}/list.zip in portal (podman)`],
        });
      }
      expect(engine.archives('portal')).toEqual(['list.zip']);
      expect(engine.archives('portal2')).toEqual([]);
      const stat = engine
        .podman('exec', 'portal', 'stat', '-c', '%s %a %Y', `${ARCHIVES}/list.zip`)
        .split(' ');
      expect(stat.slice(0, 2)).toEqual([String(packaged.length), '644']);
      expect(Number(stat[2])).toBeGreaterThanOrEqual(before);
      expect((await deploy({ container: 'portal', undeploy: true })).success).toBe(true);
      expect(engine.archives('portal')).toEqual([]);
    });

    it('finds one by its id, and none by a part of its name', async () => {
      const id = engine.podman('ps', '--quiet', '--filter', 'name=^portal2$');
      expect(await deploy({ container: id })).toMatchObject({
        success: true,
        place: `${ARCHIVES}/list.zip in portal2 (podman)`,
      });
      expect(codes(await deploy({ container: 'porta' }))).toEqual(['deploy-container-missing']);
      expect(codes(await deploy({ container: 'gone' }))).toEqual(['deploy-container-missing']);
    });

    it.each([
      ['stopped', ['stop', '--time', '0']],
      ['paused', ['pause']],
    ])('says that one is %s', async (name, command) => {
      engine.start(name);
      engine.podman(...command, name);
      expect(codes(await deploy({ container: name }))).toEqual(['deploy-container-stopped']);
      expect(codes(await deploy({ container: name, dryRun: true }))).toEqual(['deploy-container-stopped']);
    });

    it.each<[reason: string, options: readonly string[]]>([
      ['read-only', ['--read-only']],
      ['full', ['--tmpfs', `${ARCHIVES}:size=4k`]],
    ])('leaves nothing in one that is %s, and says why', async (reason, options) => {
      engine.start(reason, options);
      writeFileSync(
        join(root, 'list/dist/list.zip'),
        zipOf(Array.from({ length: 9_000 }, (_, index) => index).join('-')),
      );
      const result = await deploy({ container: reason });
      writeFileSync(join(root, 'list/dist/list.zip'), packaged);
      expect(codes(result)).toEqual(['deploy-container-unwritable']);
      expect(result.diagnostics[0]?.args).toMatchObject({ reason, container: reason, directory: ARCHIVES });
      expect(engine.archives(reason)).toEqual([]);
    });

    it("deploys to a directory of another user than the container's", async () => {
      engine.start('foreign', ['--user', '1000']);
      expect((await deploy({ container: 'foreign' })).success).toBe(true);
      expect(engine.archives('foreign')).toEqual(['list.zip']);
      expect((await deploy({ container: 'foreign', undeploy: true })).success).toBe(true);
      expect(engine.archives('foreign')).toEqual([]);
    });

    it('says that the user of a container may not make the directory', async () => {
      const result = await deploy({ container: 'foreign', containerDirectory: '/opt/own/hot' });
      expect(codes(result)).toEqual(['deploy-container-unwritable']);
      expect(result.diagnostics[0]?.args).toMatchObject({ reason: 'denied' });
    });

    it.each<[action: string, event: string, options: DeployOptions]>([
      ['deployed', 'STARTED', {}],
      ['undeployed', 'STOPPED', { undeploy: true }],
    ])('waits for what its log says once it is %s', async (action, event, options) => {
      // As a portal would: once the archive comes or goes, one line of the log tells.
      const file = `${ARCHIVES}/list.zip`;
      const isDone = action === 'deployed' ? `[ -e ${file} ]` : `[ ! -e ${file} ]`;
      const name = `portal-${action}`;
      const first = action === 'deployed' ? ':' : `touch ${file}`;
      engine.start(
        name,
        [],
        `${first}; until ${isDone}; do sleep 0.1; done; echo "INFO ${event} list_7.4.13 [88]"; sleep 600`,
      );
      const result = await deploy({ container: name, wait: true, timeout: 60, ...options });
      expect(result).toMatchObject({ success: true, diagnostics: [] });
      expect(result.lines.at(-1)).toBe(`INFO ${event} list_7.4.13 [88]`);
    });

    it.each<[what: string, log: string]>([
      ['a file', '/opt/logs/liferay.2026-01-01.log'],
      ['the directory of the daily files', '/opt/logs'],
    ])('waits for what a log inside of it says: %s', async (what, log) => {
      const name = `logs-${what.length}`;
      const file = '/opt/logs/liferay.2026-01-01.log';
      const portal = `mkdir /opt/logs; echo "INFO STARTED list_7.4.12 [1]" > ${file}; until [ -e ${ARCHIVES}/list.zip ]; do sleep 0.1; done; sleep 2; echo "INFO STARTED list_7.4.13 [88]" >> ${file}; sleep 600`;
      engine.start(name, [], portal);
      const result = await deploy({ container: name, wait: true, timeout: 60, log });
      expect(result).toMatchObject({ success: true, diagnostics: [] });
      expect(result.lines.at(-1)).toBe('INFO STARTED list_7.4.13 [88]');
    });

    it('deploys nothing where there is no such log inside of it, whatever the option says', async () => {
      engine.start('silent');
      const codesOf = async (log: string) => codes(await deploy({ container: 'silent', wait: true, log }));
      expect(await codesOf('/opt/none.log')).toEqual(['deploy-log-missing']);
      expect(await codesOf('/opt/"; rm -rf /opt; "')).toEqual(['deploy-log-missing']);
      expect(await codesOf('--help')).toEqual(['deploy-option-invalid']);
      expect(await codesOf('logs')).toEqual(['deploy-option-invalid']);
      expect(engine.archives('silent')).toEqual([]);
    });

    it('is used where the client of docker is there without its daemon', async () => {
      writeFileSync(
        join(root, 'bin/docker'),
        '#!/bin/sh\necho "Cannot connect to the Docker daemon at unix:///x." >&2\nexit 1\n',
      );
      chmodSync(join(root, 'bin/docker'), 0o755);
      const project = projectAt(root, 'list');
      const env = { ...engine.env, PATH: `${join(root, 'bin')}:${engine.env['PATH'] ?? ''}` };
      const result = await deployProject(project, { container: 'portal' }, { env });
      expect(result.success).toBe(true);
      expect(result.lines[0]).toBe(
        'podman is used, because docker does not answer (Cannot connect to the Docker daemon at unix:///x)',
      );
    });
  },
);

const withoutCompose = [...missing, ...(hasPodmanCompose() ? [] : ['podman-compose'])];

function hasPodmanCompose(): boolean {
  return spawnSync('podman-compose', ['--version']).status === 0;
}

describe.skipIf(withoutCompose.length > 0)(
  `deploying to a service of podman-compose (needs ${withoutCompose.join(', ') || 'nothing'})`,
  () => {
    const root = mkdtempSync(join(tmpdir(), 'compose-'));
    let engine: RealEngine;
    let hasNetwork = true;

    /** Two workspaces whose compose files have a service of the same name. */
    beforeAll(() => {
      engine = new RealEngine();
      for (const workspace of ['shop', 'bank']) {
        mkdirSync(join(root, workspace, 'list/dist'), { recursive: true });
        writeFileSync(join(root, workspace, 'list/dist/list.zip'), packaged);
        const command = '["/bin/sh", "-c", "sleep 600"]';
        const service = (name: string) => `  ${name}:\n    image: ${PORTAL_IMAGE}\n    command: ${command}\n`;
        const text = `services:\n${service('liferay')}${service('database')}`;
        writeFileSync(join(root, workspace, 'compose.yaml'), text);
        const { status, stderr } = spawnSync('podman-compose', ['up', '--detach'], {
          cwd: join(root, workspace),
          env: engine.env,
          encoding: 'utf8',
        });
        hasNetwork = status === 0 || !/netavark|bridge|iptables/.test(stderr);
        if (!hasNetwork) return;
        expect(status, stderr).toBe(0);
      }
    }, 120_000);

    beforeEach(({ skip }) => skip(!hasNetwork, 'podman cannot make a network on this machine'));

    afterAll(() => {
      engine.dispose();
      rmSync(root, { recursive: true, force: true });
    }, 60_000);

    const deploy = (options: DeployOptions) =>
      deployProject(
        projectAt(join(root, 'shop'), 'list'),
        { engine: 'podman', ...options },
        { env: engine.env },
      );

    it('finds the one of the own compose file, and replaces and removes the archive there', async () => {
      const deployed = await deploy({ service: 'liferay' });
      expect(deployed.diagnostics).toEqual([]);
      expect(deployed.place).toBe(`${ARCHIVES}/list.zip in shop_liferay_1 (podman)`);
      expect(engine.archives('shop_liferay_1')).toEqual(['list.zip']);
      expect(engine.archives('bank_liferay_1')).toEqual([]);
      expect(engine.archives('shop_database_1')).toEqual([]);
      expect((await deploy({ service: 'liferay', undeploy: true })).success).toBe(true);
      expect(engine.archives('shop_liferay_1')).toEqual([]);
    });

    it('says that there is no such service, and that one has stopped', async () => {
      const codes = async (options: DeployOptions) =>
        (await deploy(options)).diagnostics.map(({ code }) => code);
      expect(await codes({ service: 'lifery' })).toEqual(['deploy-service-missing']);
      engine.podman('stop', '--time', '0', 'shop_database_1');
      expect(await codes({ service: 'database' })).toEqual(['deploy-container-stopped']);
    });
  },
);
