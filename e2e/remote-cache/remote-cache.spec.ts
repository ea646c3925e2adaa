import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { archivesOf } from '../workspace/archives-of';
import { NxWorkspace, type CommandResult } from '../workspace/nx-workspace';
import { packPackages } from '../workspace/pack-packages';
import { CacheServer, faults } from './cache-server';
import { projects, shopWithBuilds, tasks } from './shop-with-builds';

/** `npm run test:remote-cache` names more of them. */
const versions = process.env['REMOTE_CACHE_NX']?.split(' ') ?? ['^24.0.0'];

const elsewhere = { umask: 0o077, environment: { TZ: 'Asia/Kathmandu', LC_ALL: 'C' } };
const noArchives: ReadonlyMap<string, string> = new Map();
const tarballs = mkdtempSync(join(tmpdir(), 'tarballs-'));
const packages = packPackages(tarballs);

afterAll(() => rmSync(tarballs, { recursive: true, force: true }));

describe.each(versions)('a remote cache with Nx %s', { timeout: 120_000 }, (nx) => {
  let server: CacheServer;
  let origin: NxWorkspace;
  let other: NxWorkspace;
  let expected: ReadonlyMap<string, string>;

  const packageAll = (workspace: NxWorkspace): Promise<CommandResult> =>
    workspace.run(['run-many', '-t', 'package'], server.environment);

  beforeAll(async () => {
    server = await CacheServer.start('secret');
    origin = NxWorkspace.install({ nx, packages, files: shopWithBuilds });
    origin.commit('shop');
    const { status, output } = await packageAll(origin);
    expect(status, output).toBe(0);
    expected = archivesOf(origin);
    expect([...expected.keys()]).toEqual(
      projects.map((name) => `client-extensions/${name}/dist/${name}.zip`),
    );
    expect(server.stored.size).toBe(tasks.length);
    other = origin.clone(elsewhere);
  });

  beforeEach(() => {
    server.fault = undefined;
    other.clean();
  });

  afterAll(async () => {
    await server.stop();
    origin.dispose();
    other.dispose();
  });

  it('gives a clone at another path, of another user, in another time zone the same bytes', async () => {
    const { status, output } = await packageAll(other);
    expect(status, output).toBe(0);
    expect(output.match(/\[remote cache\]/g)).toHaveLength(tasks.length);
    expect(archivesOf(other)).toEqual(expected);
  });

  it.each(Object.entries(faults))('never leaves a wrong or half archive: %s', async (name, fault) => {
    server.fault = fault;
    const { status, output } = await packageAll(other);
    expect(status, output).toBe(name === 'a slow answer' ? 0 : 1);
    expect([noArchives, expected]).toContainEqual(archivesOf(other));
    server.fault = undefined;
    expect((await packageAll(other)).status).toBe(0);
    expect(archivesOf(other)).toEqual(expected);
  });

  it('packages nothing where the token is refused, and says so', async () => {
    const guessed = { NX_SELF_HOSTED_REMOTE_CACHE_ACCESS_TOKEN: 'guessed' };
    const { status, output } = await other.run(['run-many', '-t', 'package'], {
      ...server.environment,
      ...guessed,
    });
    expect(status).toBe(1);
    expect(output).toContain('bad token');
    expect(archivesOf(other)).toEqual(noArchives);
  });

  it('hands on all that the next task reads, and runs each task where only the outputs before it are', async () => {
    server.stored.clear();
    const archives = new Map<string, string>();
    for (const task of tasks) {
      other.clean();
      const before = server.stored.size;
      const { status, output } = await other.run(['run', task], server.environment);
      expect(status, output).toBe(0);
      expect(server.stored.size, `${task} alone is run`).toBe(before + 1);
      for (const [path, hash] of archivesOf(other)) archives.set(path, hash);
    }
    expect(archives).toEqual(expected);
  });
});
