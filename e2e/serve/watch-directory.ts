import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Reads all archives of a directory again and again, like a portal that never pauses, and counts what it sees. */
const READER = `
const { createHash } = require('node:crypto');
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { parentPort, workerData } = require('node:worker_threads');
const { directory, stop } = workerData;
const seen = { reads: 0, torn: 0, strangers: 0, hashes: new Set() };
// A zip without a comment ends with the 22 bytes that say where its directory is (APPNOTE.TXT 4.3.16).
const isWhole = (bytes) => {
  const end = bytes.length - 22;
  return end >= 0 && bytes.readUInt32LE(end) === 0x06054b50 &&
    bytes.readUInt32LE(end + 12) + bytes.readUInt32LE(end + 16) === end;
};
parentPort.postMessage('ready');
while (Atomics.load(stop, 0) === 0) {
  for (const name of readdirSync(directory)) {
    if (name.startsWith('.')) continue;
    if (name !== 'list.zip') seen.strangers++;
    try {
      const bytes = readFileSync(join(directory, name));
      if (!isWhole(bytes)) seen.torn++;
      seen.hashes.add(createHash('sha256').update(bytes).digest('hex'));
      seen.reads++;
    } catch {}
  }
  Atomics.wait(stop, 0, 0, 1);
}
parentPort.postMessage({ ...seen, hashes: seen.hashes.size });
`;

export interface Seen {
  readonly reads: number;
  /** Archives that were not whole. */
  readonly torn: number;
  /** Files that are neither hidden nor the archive. */
  readonly strangers: number;
  /** How many different archives there were. */
  readonly hashes: number;
}

/** Reads on a thread of its own until `stop` is called, which gives what was seen. */
export async function watchDirectory(directory: string): Promise<() => Promise<Seen>> {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const reader = new Worker(READER, { eval: true, workerData: { directory, stop } });
  await once(reader, 'message');
  return async () => {
    Atomics.store(stop, 0, 1);
    Atomics.notify(stop, 0);
    const [seen] = (await once(reader, 'message')) as [Seen];
    return seen;
  };
}
