import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './read-json';
import { readText } from './read-text';

export type PackageManager = 'bun' | 'npm' | 'pnpm' | 'yarn';

/** Lock file -> package manager, in the order in which they are looked for. */
const lockFiles: readonly (readonly [file: string, manager: PackageManager])[] = [
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
];

export interface LockFile {
  readonly name: string;
  readonly manager: PackageManager;
}

/** The lock file of a directory, if it has one; of several, the first in the order above. */
export function lockFileIn(directory: string): LockFile | undefined {
  const found = lockFiles.find(([name]) => existsSync(join(directory, name)));
  return found && { name: found[0], manager: found[1] };
}

/** All lock files in a directory: a workspace that changed its package manager may have several. */
export function lockFilesIn(directory: string): readonly LockFile[] {
  return lockFiles
    .filter(([name]) => existsSync(join(directory, name)))
    .map(([name, manager]) => ({ name, manager }));
}

/** The package manager that a directory's lock file or `packageManager` field asks for. */
export function packageManagerIn(directory: string): PackageManager | undefined {
  return lockFileIn(directory)?.manager ?? packageManagerField(directory)?.manager;
}

/**
 * The command that installs exactly what a directory's own lock file says. pnpm would otherwise install the workspace
 * that the directory lies in and leave the directory without packages.
 */
export function installCommand(directory: string, manager: PackageManager): string {
  switch (manager) {
    case 'npm':
      return 'npm ci';
    case 'pnpm':
      return 'pnpm install --frozen-lockfile --ignore-workspace';
    case 'bun':
      return 'bun install --frozen-lockfile';
    case 'yarn':
      return isYarnClassic(directory) ? 'yarn install --frozen-lockfile' : 'yarn install --immutable';
  }
}

/** What an installation writes besides `node_modules`, as Nx patterns relative to the directory with the lock file. */
export function installedFiles(manager: PackageManager): readonly string[] {
  if (manager !== 'yarn') return [];
  const inYarn = ['build-state.yml', 'cache/**/*', 'install-state.gz', 'unplugged/**/*'];
  return ['.pnp.cjs', '.pnp.loader.mjs', ...inYarn.map((path) => `.yarn/${path}`)];
}

/**
 * Whether the lock file is that of Yarn 1, which is not YAML and begins with a comment that names version 1. Those of
 * later versions are YAML, with metadata.
 */
export function isYarnClassic(directory: string): boolean {
  const field = packageManagerField(directory);
  if (field?.manager === 'yarn') return field.version.startsWith('1.');
  return !/^__metadata:/m.test(readText(join(directory, 'yarn.lock')) ?? '');
}

function packageManagerField(
  directory: string,
): { readonly manager: PackageManager; readonly version: string } | undefined {
  const field = readJson(join(directory, 'package.json'))?.['packageManager'];
  const match = typeof field === 'string' ? /^(bun|npm|pnpm|yarn)@(.*)$/.exec(field) : null;
  return match ? { manager: match[1] as PackageManager, version: match[2] ?? '' } : undefined;
}
