import { accessSync, constants } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { writeError } from '../files/write-error';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { requireNoLink, type OutputPlace } from '../files/require-no-link';
import { statsOf } from '../files/stats-of';
import type { Facts } from './destinations/destination';
import { askProgram } from './engines/ask-programs';
import type { RunOptions } from './run-program';

/** Looks around on this machine. Programs that are asked something run as those of the steps do, but for less time. */
export function factsOf(run: RunOptions): Facts {
  const { env } = run;
  return {
    env,
    isDirectory: (path) => statsOf(path)?.isDirectory() ?? false,
    isFile: (path) => statsOf(path)?.isFile() ?? false,
    hasProgram: (name) => candidates(name, env).some(isProgram),
    writeProblem,
    ask: (command) => askProgram(command, run),
  };
}

function candidates(name: string, env: RunOptions['env']): readonly string[] {
  const names = process.platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name];
  const directories = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((each) => each !== '');
  return directories.flatMap((directory) => names.map((each) => join(directory, each)));
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statsOf(file)?.isFile() ?? false;
  } catch {
    return false;
  }
}

function writeProblem(directory: string, place: OutputPlace): Diagnostic | undefined {
  try {
    requireNoLink(directory, place);
    requireWritable(directory);
    return undefined;
  } catch (error) {
    const problem = writeError(error, place.name, undefined);
    if (problem instanceof UffaError) return problem.diagnostic;
    throw error;
  }
}

/** Of a directory that is not there yet, the nearest one above it counts: there it is going to be made. */
function requireWritable(directory: string): void {
  const parent = dirname(directory);
  if (statsOf(directory) === undefined && parent !== directory) requireWritable(parent);
  // A file has no such entry.
  else accessSync(`${directory}/.`, constants.W_OK | constants.X_OK);
}
