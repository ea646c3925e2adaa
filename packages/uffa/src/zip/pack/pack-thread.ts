import { Worker } from 'node:worker_threads';
import { marksIn } from './marks-in';
import { packFiles, type FileRun, type PackedRun, type PackSettings } from './pack-files';

/** What a thread is given. All threads that pack get the same. */
export interface ThreadWork {
  readonly runs: readonly FileRun[];
  readonly settings: PackSettings;
  /** One number: the first run that nobody has claimed. */
  readonly unclaimed: Int32Array<SharedArrayBuffer>;
}

/** What a thread sends after each run; `null` when it is done. */
type Message = { readonly index: number; readonly packed: PackedRun } | null;

/**
 * The program of a thread: claims and packs one run after the other until none is left. It is a text, so that no file
 * has to be found, whether this package is bundled, zipped or not built at all.
 */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { runs, unclaimed, settings } = workerData;
const packFiles = ${packFiles.toString()};
const marksIn = ${marksIn.toString()};
for (let index; (index = Atomics.add(unclaimed, 0, 1)) < runs.length; ) {
  const packed = packFiles(runs[index], settings, require('node:fs'), require('node:zlib'), marksIn);
  parentPort.postMessage({ index, packed }, [packed.data.buffer]);
}
parentPort.postMessage(null);
`;

/**
 * Starts a thread that packs what is not claimed yet.
 * @returns a promise that resolves when the thread is done or has failed; a thread that fails leaves the run that it
 * claimed last unpacked
 */
export function packOnThread(
  work: ThreadWork,
  onPacked: (index: number, packed: PackedRun) => void,
): Promise<void> {
  return new Promise((done) => {
    const worker = startThread(work);
    worker?.on('message', (message: Message) => {
      if (message === null) done();
      else onPacked(message.index, message.packed);
    });
    // An error also ends the thread, and only at its exit has all that it packed before surely arrived.
    worker?.on('error', () => undefined);
    worker?.on('exit', () => done());
    if (worker === undefined) done();
  });
}

/** Undefined where no thread can be started: the system or Node's permissions may not allow it. */
function startThread(workerData: ThreadWork): Worker | undefined {
  try {
    // The options that the process was started with, such as a loader, are not meant for this program.
    return new Worker(program, { eval: true, workerData, execArgv: [], env: {} });
  } catch {
    return undefined;
  }
}
