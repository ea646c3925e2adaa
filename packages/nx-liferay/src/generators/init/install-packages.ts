import { spawnSync } from 'node:child_process';
import { packageManagerIn } from '../../workspace/package-manager';

/** Installs what package.json says now. The devkit, which has the like, may be among what is to be installed. */
export function installPackages(root: string): void {
  const manager = packageManagerIn(root) ?? 'npm';
  const { status } = spawnSync(manager, ['install'], {
    cwd: root,
    shell: process.platform === 'win32',
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`"${manager} install" failed in ${root}. Run it again by hand.`);
}
