import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { archivesOf } from '../workspace/archives-of';
import { NxWorkspace, type CommandResult } from '../workspace/nx-workspace';
import { packPackages } from '../workspace/pack-packages';
import { CacheServer } from './cache-server';
import { downloadFaults, failedUploads, refusedUploads } from './faults';
import { hostileEntries, packedEntry, type Member } from './hostile-entries';
import { projects, shopWithBuilds, tasks } from './shop-with-builds';

/** Of each kind of fault the first; all of them, and more versions of Nx, with `npm run test:remote-cache`. */
const mostFaults = process.env['REMOTE_CACHE_NX'] === undefined ? 1 : undefined;
const versions = process.env['REMOTE_CACHE_NX']?.split(' ') ?? ['^24.0.0'];

const elsewhere = { umask: 0o077, environment: { TZ: 'Asia/Kathmandu', LC_ALL: 'C' } };
const FRONT = 'client-extensions/shop-front/dist/shop-front.zip';
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
    server.downloadFault = undefined;
    server.uploadFault = undefined;
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

  it.each(Object.entries(downloadFaults).slice(0, mostFaults))(
    'never leaves a wrong or half archive when it answers a download with: %s',
    async (name, fault) => {
      server.downloadFault = fault;
      const { status, output } = await packageAll(other);
      expect(status, output).toBe(name === 'a slow answer' ? 0 : 1);
      expect([noArchives, expected]).toContainEqual(archivesOf(other));
      server.downloadFault = undefined;
      expect((await packageAll(other)).status).toBe(0);
      expect(archivesOf(other)).toEqual(expected);
    },
  );

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

  /** Has the server answer with these members in place of the entry with the archive of `shop-front`. */
  const giveForFront = (members: readonly Member[]): void => {
    server.downloadFault = (_stored, response) => void response.writeHead(200).end(packedEntry(members));
  };
  const run = (...args: readonly string[]) => other.run(['run', ...args], server.environment);

  it('goes by the archive that the cache has, whatever its bytes, but deploys no damaged one', async () => {
    const archive = readFileSync(join(origin.root, FRONT));
    const damaged = withFlippedByte(archive);
    giveForFront([{ path: FRONT, type: 'file', content: damaged }]);
    const packaged = await run('shop-front:package');
    expect(packaged.status, packaged.output).toBe(0);
    expect(readFileSync(join(other.root, FRONT))).toEqual(damaged);
    const { status, output } = await run('shop-front:deploy', '--home=build/home');
    expect(status).toBe(1);
    expect(output).toContain('deploy-archive-damaged');
    expect(existsSync(join(other.root, 'build/home/osgi/client-extensions/shop-front.zip'))).toBe(false);
  });

  it.each(Object.entries(hostileEntries).slice(0, mostFaults))(
    'does no harm with a hostile entry, on the versions that are known for it: %s',
    async (_, { harmlessSince, members }) => {
      const [hash] = [...server.stored].find(([, body]) => gunzipSync(body).includes(FRONT))!;
      const outside = mkdtempSync(join(tmpdir(), 'outside-'));
      writeFileSync(join(outside, 'kept'), 'kept');
      const wayOut = relative(join(other.root, '.nx/cache', hash), outside);
      giveForFront(members({ wayOut, outside, output: FRONT }));
      const { output } = await run('shop-front:package');
      // What is left of the entry must not do harm later either.
      server.downloadFault = undefined;
      await run('shop-front:package');
      const isHarmless =
        readdirSync(outside).join() === 'kept' &&
        [undefined, expected.get(FRONT)].includes(archivesOf(other).get(FRONT));
      rmSync(outside, { recursive: true });
      expect(isHarmless, output).toBe(isAtLeast(installedNx(other), harmlessSince));
    },
  );

  it.each(Object.entries(refusedUploads).slice(0, mostFaults))(
    'packages all without its help: %s',
    async (_, refused) => {
      server.stored.clear();
      const uploadFault = vi.fn(refused);
      server.uploadFault = uploadFault;
      const { status, output } = await packageAll(other);
      expect(status, output).toBe(0);
      expect(uploadFault).toHaveBeenCalledTimes(tasks.length);
      expect(archivesOf(other)).toEqual(expected);
    },
  );

  it.each(Object.entries(failedUploads).slice(0, mostFaults))(
    'never has a wrong or half archive where an upload fails, and says so: %s',
    async (_, uploadFault) => {
      server.stored.clear();
      server.uploadFault = uploadFault;
      const { status, output } = await packageAll(other);
      expect(status).toBe(1);
      expect(output).toMatch(/Misconfigured remote cache endpoint|Failed to send request/);
      expect([...expected]).toEqual(expect.arrayContaining([...archivesOf(other)]));
      server.uploadFault = undefined;
      expect((await packageAll(other)).status).toBe(0);
      expect(archivesOf(other)).toEqual(expected);
      other.clean();
      expect((await packageAll(other)).status).toBe(0);
      expect(archivesOf(other)).toEqual(expected);
    },
  );

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

/** A zip that is damaged within its first file. */
function withFlippedByte(zip: Buffer): Buffer {
  const damaged = Buffer.from(zip);
  const content = 30 + zip.readUInt16LE(26) + zip.readUInt16LE(28);
  damaged.writeUInt8(zip.readUInt8(content) ^ 0xff, content);
  return damaged;
}

function installedNx({ root }: NxWorkspace): string {
  const text = readFileSync(join(root, 'node_modules/nx/package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

function isAtLeast(version: string, least: string): boolean {
  return version.localeCompare(least, 'en', { numeric: true }) >= 0;
}
