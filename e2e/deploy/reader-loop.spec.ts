import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { deployProject, projectAt } from 'uffa';

import { zipOf } from '../../packages/uffa/test/archive/zip-of';

/** `npm run test:deploy` deploys 1,000 times. */
const DEPLOYS = Number(process.env['DEPLOYS'] ?? 200);

/** Reads the deployed archive again and again, like a portal that never pauses, and counts what it sees. */
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
  const rule = `never finds a torn or missing archive in ${DEPLOYS} deploys, each newer than the last`;

  it(rule, { timeout: 120_000 }, async () => {
    const root = workspace();
    const directory = join(root, 'bundles/osgi/client-extensions');
    const versions = [zipOf('a'.repeat(300_000)), zipOf('b'.repeat(70_000))] as const;
    let last = await deploy(root, versions[1]);
    const { stop, seen } = await reading(directory, versions);
    let notNewer = 0;
    for (let count = 0; count < DEPLOYS; count++) {
      const time = await deploy(root, versions[count % 2 === 0 ? 0 : 1]);
      if (time <= last) notNewer++;
      last = time;
    }
    stop();
    const { reads, ...faults } = await seen;
    expect(faults).toEqual({ missing: 0, torn: 0, strangers: 0 });
    expect(reads).toBeGreaterThan(DEPLOYS / 10);
    expect(notNewer).toBe(0);
    expect(readdirSync(directory)).toEqual(['list.zip']);
  });
});

function workspace(): string {
  const root = mkdtempSync(join(tmpdir(), 'deploy-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'bundles/osgi/client-extensions'), { recursive: true });
  mkdirSync(join(root, 'list/dist'), { recursive: true });
  return root;
}

/** Deploys these bytes. @returns the time of the deployed archive as the portal sees it, in whole milliseconds */
async function deploy(root: string, version: Buffer): Promise<number> {
  writeFileSync(join(root, 'list/dist/list.zip'), version);
  const { success } = await deployProject(projectAt(root, 'list'), {}, { env: {} });
  expect(success).toBe(true);
  return Math.floor(statSync(join(root, 'bundles/osgi/client-extensions/list.zip')).mtimeMs);
}

/** Reads on a thread of its own until `stop` is called. */
async function reading(
  directory: string,
  versions: readonly Buffer[],
): Promise<{ stop: () => void; seen: Promise<Seen> }> {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const hashes = versions.map((bytes) => createHash('sha256').update(bytes).digest('hex'));
  const reader = new Worker(READER, { eval: true, workerData: { directory, stop, hashes } });
  await once(reader, 'message');
  const seen = once(reader, 'message').then(([message]) => message as Seen);
  return { stop: () => Atomics.store(stop, 0, 1), seen };
}
