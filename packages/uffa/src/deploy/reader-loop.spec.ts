import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { projectIn, withWorkspace } from '../../test/with-workspace';
import { deployProject } from './deploy-project';

/** `npm run test:deploy` deploys 1,000 times. */
const DEPLOYS = Number(process.env['DEPLOYS'] ?? 200);

/** Reads the deployed archive again and again, as a portal that never sleeps would, and counts what it sees. */
const READER = `
const { createHash } = require('node:crypto');
const { readdirSync, readFileSync } = require('node:fs');
const { parentPort, workerData } = require('node:worker_threads');
const { directory, stop, hashes } = workerData;
const seen = { reads: 0, missing: 0, torn: 0, strangers: 0 };
parentPort.postMessage('ready');
while (Atomics.load(stop, 0) === 0) {
  try {
    const bytes = readFileSync(directory + '/list.zip');
    if (!hashes.includes(createHash('sha256').update(bytes).digest('hex'))) seen.torn++;
  } catch {
    seen.missing++;
  }
  if (readdirSync(directory).some((name) => name.endsWith('.zip') && name !== 'list.zip')) seen.strangers++;
  seen.reads++;
}
parentPort.postMessage(seen);
`;

interface Seen {
  readonly reads: number;
  readonly missing: number;
  readonly torn: number;
  readonly strangers: number;
}

describe('a reader of the directory', () => {
  it(
    `never finds a torn or missing archive in ${DEPLOYS} deploys, each newer than the last`,
    { timeout: 120_000 },
    () =>
      withWorkspace({ 'bundles/osgi/client-extensions/': '', 'x/list/dist/': '' }, async (root) => {
        const project = projectIn(root, 'x/list');
        const archive = join(root, 'x/list/dist/list.zip');
        const directory = join(root, 'bundles/osgi/client-extensions');
        const versions = [Buffer.alloc(300_000, 'a'), Buffer.alloc(70_000, 'b')] as const;
        const deploy = async (version: Buffer) => {
          writeFileSync(archive, version);
          expect(await deployProject(project, {}, { env: {} })).toMatchObject({
            success: true,
            diagnostics: [],
          });
          return statSync(join(directory, 'list.zip')).mtimeMs;
        };
        let last = await deploy(versions[1]);
        const stop = new Int32Array(new SharedArrayBuffer(4));
        const hashes = versions.map((bytes) => createHash('sha256').update(bytes).digest('hex'));
        const reader = new Worker(READER, { eval: true, workerData: { directory, stop, hashes } });
        await once(reader, 'message');
        let stale = 0;
        for (let count = 0; count < DEPLOYS; count++) {
          const time = await deploy(versions[count % 2 === 0 ? 0 : 1]);
          if (Math.floor(time) <= Math.floor(last)) stale++;
          last = time;
        }
        Atomics.store(stop, 0, 1);
        const [seen] = (await once(reader, 'message')) as [Seen];
        await once(reader, 'exit');
        expect(seen).toMatchObject({ missing: 0, torn: 0, strangers: 0 });
        expect(seen.reads).toBeGreaterThan(DEPLOYS / 10);
        expect(stale).toBe(0);
        expect(readdirSync(directory)).toEqual(['list.zip']);
      }),
  );
});
