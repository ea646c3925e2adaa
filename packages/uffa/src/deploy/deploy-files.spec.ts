import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { zipOf } from '../../test/archive/zip-of';
import { projectIn, withWorkspace, type WorkspaceFiles } from '../../test/with-workspace';
import { copyArchive } from './copy-archive';
import type { DeployOptions } from './deploy-options';
import { deployProject, type DeployResult } from './deploy-project';

const ARCHIVE = 'x/list/dist/list.zip';
const PLACE = 'bundles/osgi/client-extensions/list.zip';
const packaged = zipOf('new');

/** Deploys a project of the name `list` over an older archive. */
function deployed<T>(
  options: DeployOptions,
  look: (root: string, deploy: () => Promise<DeployResult>) => Promise<T>,
): Promise<T> {
  return withWorkspace({ [ARCHIVE]: packaged, [PLACE]: 'old' }, (root) =>
    look(root, () => deployProject(projectIn(root, 'x/list'), options, { env: {} })),
  );
}

function codes({ diagnostics }: DeployResult): readonly string[] {
  return diagnostics.map(({ code }) => code);
}

describe('deploying to a directory', () => {
  it('replaces the archive, and leaves nothing else', () =>
    deployed({}, async (root, deploy) => {
      expect(await deploy()).toMatchObject({ success: true, lines: [`deployed ${PLACE}`] });
      expect(readFileSync(join(root, PLACE))).toEqual(packaged);
      expect(readdirSync(dirname(join(root, PLACE)))).toEqual(['list.zip']);
    }));

  it('gives an archive a new time, whatever the packaged one and the clock have', () =>
    deployed({}, async (root, deploy) => {
      const future = Math.floor(Date.now() / 1000) + 1000;
      utimesSync(join(root, ARCHIVE), 1, 1);
      await deploy();
      expect(statSync(join(root, PLACE)).mtimeMs).toBeGreaterThan(Date.now() - 60_000);
      utimesSync(join(root, PLACE), future, future);
      await deploy();
      expect(Math.floor(statSync(join(root, PLACE)).mtimeMs)).toBeGreaterThan(future * 1000);
    }));

  it('removes the archive, and does not wait where there is none', () =>
    deployed({ undeploy: true }, async (root, deploy) => {
      expect(await deploy()).toMatchObject({ success: true, lines: [`undeployed ${PLACE}`] });
      expect(existsSync(join(root, PLACE))).toBe(false);
      expect(await deploy()).toMatchObject({
        success: true,
        lines: [`${PLACE} is not deployed`],
      });
    }));

  it('touches nothing where two projects have the same file name', () =>
    deployed({ sameName: ['y/list'] }, async (root, deploy) => {
      expect(codes(await deploy())).toEqual(['deploy-name-shared']);
      expect(readFileSync(join(root, PLACE), 'utf8')).toBe('old');
    }));

  it('touches nothing where nothing was packaged', () =>
    withWorkspace({ [PLACE]: 'old' }, async (root) => {
      const result = await deployProject(projectIn(root, 'x/list'), {}, { env: {} });
      expect(codes(result)).toEqual(['deploy-archive-missing']);
      expect(readFileSync(join(root, PLACE), 'utf8')).toBe('old');
    }));

  it.each([
    [
      'with a byte that is not as it was',
      Buffer.from(packaged).fill('N', packaged.indexOf('new'), packaged.indexOf('new') + 1),
    ],
    ['cut off', packaged.subarray(0, -10)],
    ['empty', Buffer.alloc(0)],
  ])('touches nothing where the archive is %s', (_, damaged) =>
    deployed({}, async (root, deploy) => {
      writeFileSync(join(root, ARCHIVE), damaged);
      const result = await deploy();
      expect(codes(result)).toHaveLength(2);
      expect(codes(result)).toContain('deploy-archive-damaged');
      expect(result).toMatchObject({ success: false, lines: [] });
      expect(readFileSync(join(root, PLACE), 'utf8')).toBe('old');
      expect(readdirSync(dirname(join(root, PLACE)))).toEqual(['list.zip']);
    }),
  );

  it('says that it was stopped, if that happens while the archive is read', () =>
    withWorkspace({ [ARCHIVE]: packaged, [PLACE]: 'old' }, async (root) => {
      const surroundings = { env: {}, signal: AbortSignal.abort() };
      const result = await deployProject(projectIn(root, 'x/list'), {}, surroundings);
      expect(codes(result)).toEqual(['writing-aborted']);
      expect(readFileSync(join(root, PLACE), 'utf8')).toBe('old');
    }));

  it('says that a file is where the directory should be', () =>
    withWorkspace({ [ARCHIVE]: packaged, 'bundles/osgi': '' }, async (root) => {
      const result = await deployProject(projectIn(root, 'x/list'), {}, { env: {} });
      expect(codes(result)).toEqual(['output-in-the-way']);
      expect(result.diagnostics[0]?.args).toEqual({ output: 'bundles/osgi/client-extensions' });
    }));

  it('names a log in the workspace root by its path in the workspace', () =>
    withWorkspace({ [ARCHIVE]: packaged, 'bundles/osgi/x': '', 'portal.log': '' }, async (root) => {
      const options = { wait: true, log: 'portal.log', timeout: 0.1 };
      const result = await deployProject(projectIn(root, 'x/list'), options, { env: {} });
      expect(result.diagnostics[0]?.args).toMatchObject({ log: 'portal.log' });
    }));

  it('says what is deployed when it is interrupted while it waits for the portal', () =>
    withWorkspace({ [ARCHIVE]: packaged, 'portal.log': '', 'bundles/': '' }, async (root) => {
      const options = { wait: true, log: 'portal.log' };
      const run = new AbortController();
      const surroundings = { env: {}, signal: run.signal };
      const deploying = deployProject(projectIn(root, 'x/list'), options, surroundings);
      await vi.waitUntil(() => existsSync(join(root, PLACE)), { interval: 5 });
      run.abort();
      const result = await deploying;
      expect(codes(result)).toEqual(['deploy-wait-stopped']);
      expect(result.diagnostics[0]?.args).toEqual({
        archive: 'list.zip',
        log: 'portal.log',
        done: 'deployed',
      });
      expect(result.lines).toEqual([`deployed ${PLACE}`]);
    }));

  it('says that a directory has taken the place of the log that it follows', () =>
    withWorkspace({ [ARCHIVE]: packaged, 'portal.log': '', 'bundles/': '' }, async (root) => {
      const options = { wait: true, log: 'portal.log' };
      const deploying = deployProject(projectIn(root, 'x/list'), options, { env: {} });
      await vi.waitUntil(() => existsSync(join(root, PLACE)), { interval: 5 });
      rmSync(join(root, 'portal.log'));
      mkdirSync(join(root, 'portal.log'));
      const result = await deploying;
      expect(codes(result)).toEqual(['deploy-log-unreadable']);
      expect(result.diagnostics[0]?.args).toMatchObject({ log: 'portal.log', done: 'deployed' });
    }));

  it.skipIf(process.getuid?.() === 0)('deploys nothing where it must not read the log', () =>
    withWorkspace({ [ARCHIVE]: packaged, 'portal.log': '', 'bundles/': '' }, async (root) => {
      chmodSync(join(root, 'portal.log'), 0);
      const options = { wait: true, log: 'portal.log' };
      const result = await deployProject(projectIn(root, 'x/list'), options, { env: {} });
      expect(codes(result)).toEqual(['deploy-log-unreadable']);
      expect(existsSync(join(root, PLACE))).toBe(false);
    }),
  );

  it.skipIf(process.getuid?.() === 0)('says that a directory is read-only, and leaves what was there', () =>
    deployed({}, async (root, deploy) => {
      const directory = dirname(join(root, PLACE));
      chmodSync(directory, 0o555);
      const result = await deploy();
      chmodSync(directory, 0o755);
      expect(codes(result)).toEqual(['output-not-writable']);
      expect(readFileSync(join(root, PLACE), 'utf8')).toBe('old');
    }),
  );

  it('leaves what was there, and no half copy, when it is interrupted', () =>
    deployed({}, async (root) => {
      writeFileSync(join(root, ARCHIVE), Buffer.alloc(50_000_000));
      const signal = AbortSignal.timeout(5);
      const step = { from: join(root, ARCHIVE), to: join(root, PLACE) };
      await expect(copyArchive(step, root, signal)).rejects.toThrow();
      expect(readFileSync(join(root, PLACE), 'utf8')).toBe('old');
      expect(readdirSync(dirname(join(root, PLACE)))).toEqual(['list.zip']);
    }));

  it('waits for what the log tells', () =>
    deployed({ wait: true }, async (root, deploy) => {
      const log = join(root, 'bundles/logs/liferay.2026-11-21.log');
      mkdirSync(dirname(log));
      writeFileSync(log, 'INFO STARTED list_7.4.13 [1]\n');
      const line = 'ERROR Unable to install artifact: /x/list.zip';
      const writing = setInterval(() => appendFileSync(log, `${line}\n`), 20);
      const result = await deploy();
      clearInterval(writing);
      expect(codes(result)).toEqual(['deploy-refused-by-portal']);
      expect(result.lines).toEqual([`deployed ${PLACE}`, line]);
    }));

  it('shows in a dry run what it would do, also before anything is packaged', () =>
    withWorkspace({ 'bundles/': '' }, async (root) => {
      const planned = { name: 'list', entries: [], diagnostics: [] };
      const result = await deployProject(projectIn(root, 'x/list'), { dryRun: true, planned }, { env: {} });
      expect(result).toMatchObject({ success: true, diagnostics: [] });
      expect(result.lines).toEqual([
        `make the directory ${dirname(PLACE)}, unless it is there`,
        `copy x/list/dist/list.zip beside ${PLACE}, and rename the copy to it`,
      ]);
      expect(readdirSync(join(root, 'bundles'))).toEqual([]);
    }));

  it.each<[string, WorkspaceFiles, code: string]>([
    ['there is no Liferay', { [ARCHIVE]: packaged }, 'deploy-home-missing'],
    ['nothing was packaged', { 'bundles/': '' }, 'deploy-archive-missing'],
    [
      'the archive is cut off',
      { [ARCHIVE]: packaged.subarray(0, -10), 'bundles/': '' },
      'deploy-archive-damaged',
    ],
    [
      'a file is where the directory should be',
      { [ARCHIVE]: packaged, 'bundles/osgi': '' },
      'output-in-the-way',
    ],
    [
      'a directory is where the archive should be',
      { [ARCHIVE]: packaged, [`${PLACE}/x`]: '' },
      'output-in-the-way',
    ],
  ])('makes nothing where %s, and a dry run fails just so', (_, files, code) =>
    withWorkspace(files, async (root) => {
      const before = readdirSync(root, { recursive: true });
      const results = [];
      for (const dryRun of [true, false]) {
        const result = await deployProject(projectIn(root, 'x/list'), { dryRun }, { env: {} });
        expect(codes(result)).toContain(code);
        expect(readdirSync(root, { recursive: true })).toEqual(before);
        results.push({ success: result.success, diagnostics: result.diagnostics });
      }
      expect(results[0]).toEqual({ success: false, diagnostics: results[1]?.diagnostics });
    }),
  );
});
