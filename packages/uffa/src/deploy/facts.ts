import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { statsOf } from '../files/stats-of';
import type { Facts } from './destinations/destination';
import type { Surroundings } from './surroundings';

/** Looks around on this machine. */
export function factsOf({ env }: Surroundings): Facts {
  return {
    env,
    isDirectory: (path) => statsOf(path)?.isDirectory() ?? false,
    isFile: (path) => statsOf(path)?.isFile() ?? false,
    hasProgram: (name) => candidates(name, env).some(isProgram),
  };
}

function candidates(name: string, env: Surroundings['env']): readonly string[] {
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
