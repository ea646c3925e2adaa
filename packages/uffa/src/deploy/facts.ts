import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Facts } from './destinations/destination';
import type { Surroundings } from './surroundings';

/** Looks around on this machine. */
export function factsOf({ env }: Surroundings): Facts {
  return {
    env,
    isDirectory: (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false,
    isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
    hasProgram: (name) => candidates(name, env).some(isExecutable),
  };
}

function candidates(name: string, env: Surroundings['env']): readonly string[] {
  const names = process.platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name];
  const directories = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((each) => each !== '');
  return directories.flatMap((directory) => names.map((each) => join(directory, each)));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
