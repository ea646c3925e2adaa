import { isYarnClassic, type PackageManager } from 'uffa/inference';

/** How many bytes of a lock file are read: what that of a large workspace has. */
export const MOST_LOCKED = 100_000_000;

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
