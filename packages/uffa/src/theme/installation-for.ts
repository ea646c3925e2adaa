import { join } from 'node:path';
import type { Installer } from '../diagnostics/kinds/installers';
import { isYarnClassic, packageManagerIn } from '../discover/package-manager';
import type { Project } from '../discover/project';
import { isThere } from '../files/is-there';

/** How the packages of a theme are added: what does it, and where. */
export interface Installation {
  readonly installer: Installer;
  /** Relative to the workspace; `.`: its root. */
  readonly directory: string;
}

/**
 * A theme with a package.json of its own has its packages there: other projects may need other versions, of Sass for
 * example. The package manager is that of the directory itself or, in a workspace of packages, the root's.
 */
export function installationFor({ root, path, workspaceRoot }: Project): Installation {
  const directory = isThere(join(root, 'package.json')) ? path : '.';
  return { installer: installerOf(directory === '.' ? workspaceRoot : root, workspaceRoot), directory };
}

/** npm, where nothing was ever installed. */
function installerOf(directory: string, workspaceRoot: string): Installer {
  const manager = packageManagerIn(directory) ?? packageManagerIn(workspaceRoot) ?? 'npm';
  if (manager !== 'yarn') return manager;
  const owner = packageManagerIn(directory) === undefined ? workspaceRoot : directory;
  return isYarnClassic(owner) ? 'yarn-classic' : 'yarn';
}
