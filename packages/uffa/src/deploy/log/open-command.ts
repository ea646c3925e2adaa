import { PassThrough } from 'node:stream';
import { createInterface } from 'node:readline';
import type { Command } from '../deploy-plan';
import { spawnProgram, stopProgram, type ProgramOptions } from '../spawn-program';
import type { OpenLog } from './open-log';

/** Opens the log that a program prints, such as `docker logs --follow`. It ends when the program does. */
export function openCommand(command: Command, options: ProgramOptions): OpenLog {
  const child = spawnProgram(command, options);
  const said = new PassThrough();
  // A portal logs to both of its outputs, and docker keeps them apart.
  child.stdout.pipe(said, { end: false });
  child.stderr.pipe(said, { end: false });
  child.once('error', (error) => said.end(`${error.message}\n`));
  child.once('close', () => said.end());
  return {
    lines: async function* (signal) {
      const reader = createInterface({ input: said, signal });
      yield* reader;
    },
    close: async () => {
      if (child.exitCode !== null || child.pid === undefined) return;
      const closed = new Promise((resolve) => child.once('close', resolve));
      stopProgram(child);
      said.resume();
      await closed;
    },
  };
}
