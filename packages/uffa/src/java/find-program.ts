import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { upward } from './upward';

/** A program with the arguments that have to come first. */
export interface Program {
  readonly file: string;
  readonly arguments: readonly string[];
  /** The directory of a wrapper, relative to the workspace root; absent for a program on PATH. */
  readonly wrapper?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const isWindows = process.platform === 'win32';

/**
 * Finds a build tool: its wrapper, in a directory relative to the workspace root or the nearest above it, else the one
 * on PATH. A wrapper is run by the shell, because it need not be executable if it was committed on Windows.
 *
 * @param name `gradle` or `mvn`
 */
export function findProgram(
  workspaceRoot: string,
  path: string,
  name: string,
  environment: Environment,
): Program | undefined {
  const wrapperName = isWindows ? wrapperOnWindows(name) : `${name}w`;
  const wrapper = upward(path).find((directory) => existsSync(join(workspaceRoot, directory, wrapperName)));
  if (wrapper !== undefined) {
    const file = join(workspaceRoot, wrapper, wrapperName);
    return isWindows ? { file, arguments: [], wrapper } : { file: 'sh', arguments: [file], wrapper };
  }
  const installed = findOnPath(name, environment);
  return installed === undefined ? undefined : { file: installed, arguments: [] };
}

function wrapperOnWindows(name: string): string {
  return name === 'gradle' ? 'gradlew.bat' : `${name}w.cmd`;
}

/** Finds a program on PATH; its absolute path. */
export function findOnPath(name: string, environment: Environment): string | undefined {
  const directories = (environment['PATH'] ?? environment['Path'] ?? '').split(delimiter);
  const extensions = isWindows ? ['.exe', '.cmd', '.bat'] : [''];
  return directories
    .filter((directory) => directory !== '')
    .flatMap((directory) => extensions.map((extension) => join(directory, name + extension)))
    .find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
