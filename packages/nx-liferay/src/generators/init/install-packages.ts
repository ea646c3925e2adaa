import { spawnSync } from 'node:child_process';
import { isYarnClassic, packageManagerIn, type PackageManager } from 'uffa/inference';

/**
 * Installs what package.json asks for now. The devkit has a function for that, but may itself still have to be
 * installed.
 */
export function installPackages(root: string): void {
  const manager = packageManagerIn(root) ?? 'npm';
  const args = installArguments(root, manager);
  const { status } = spawnSync(manager, args, {
    cwd: root,
    shell: process.platform === 'win32',
    stdio: 'inherit',
  });
  const command = [manager, ...args].join(' ');
  if (status !== 0) throw new Error(`"${command}" failed in ${root}. Run it again by hand.`);
}

/** On a CI machine pnpm and Yarn would refuse to change the lock file, which is behind package.json now. */
function installArguments(root: string, manager: PackageManager): readonly string[] {
  switch (manager) {
    case 'pnpm':
      return ['install', '--no-frozen-lockfile'];
    case 'yarn':
      return isYarnClassic(root) ? ['install'] : ['install', '--no-immutable'];
    case 'npm':
    case 'bun':
      return ['install'];
  }
}
