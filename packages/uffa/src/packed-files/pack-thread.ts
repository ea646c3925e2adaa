import { Worker } from 'node:worker_threads';
import { deflateLevel } from './deflate-level';
import { packFiles, type FileRun, type PackedRun } from './pack-files';

/** What a thread is given. The other threads that pack have the same. */
export interface ThreadWork {
  readonly runs: readonly FileRun[];
  /** One number: the first run that nobody has claimed. */
  readonly unclaimed: Int32Array<SharedArrayBuffer>;
}

/** What a thread sends after each run; at its end, `null`. */
type Message = { readonly index: number; readonly packed: PackedRun } | null;

/**
 * The program of a thread: claims and packs one run after the other until there is none. It is text, so there is no
 * file to find, be this package in a bundle, in a zip or not built at all.
 */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { runs, unclaimed, level } = workerData;
const packFiles = ${packFiles.toString()};
for (let index; (index = Atomics.add(unclaimed, 0, 1)) < runs.length; ) {
  const packed = packFiles(runs[index], level, require('node:fs'), require('node:zlib'));
  parentPort.postMessage({ index, packed }, [packed.data.buffer]);
}
parentPort.postMessage(null);
`;

/**
 * Starts a thread that packs what is not claimed yet.
 * @returns when it is done, or has failed: then what it had claimed last is not packed
 */
export function packOnThread(
  work: ThreadWork,
  onPacked: (index: number, packed: PackedRun) => void,
): Promise<void> {
  return new Promise((done) => {
    const worker = startThread({ ...work, level: deflateLevel });
    worker?.on('message', (message: Message) => {
      if (message === null) done();
      else onPacked(message.index, message.packed);
    });
    worker?.on('error', () => done());
    worker?.on('exit', () => done());
    if (worker === undefined) done();
  });
}

/** Nothing where none can be started: the system or Node's permissions may not allow it. */
function startThread(workerData: ThreadWork & { readonly level: object }): Worker | undefined {
  try {
    // What the process was started with, such as a loader, is not for this program.
    return new Worker(program, { eval: true, workerData, execArgv: [], env: {} });
  } catch {
    return undefined;
  }
}
