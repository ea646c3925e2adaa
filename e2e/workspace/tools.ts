import { execFileSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

import type { PackageManager } from './package-managers';

/** The programs that a workspace is installed and run with. */
export interface Tools {
  readonly packageManager: PackageManager;
  /** Set for every program: PATH, and where package managers keep what they download. */
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Installs a package manager, and a version of Node where one is asked for, below a directory, from npm's registry.
 * Their downloads are kept in that directory too, so that workspaces share them and they are removed together.
 */
export function installTools(directory: string, packageManager: PackageManager, nodeVersion?: string): Tools {
  const sources = [
    ...(packageManager.source === undefined ? [] : [packageManager.source]),
    ...(nodeVersion === undefined ? [] : [`node-${process.platform}-${process.arch}@${nodeVersion}`]),
  ];
  if (sources.length === 0) return { packageManager, environment: {} };
  const prefix = join(directory, sources.join(' ').replace(/[^\w.]+/g, '-'));
  execFileSync('npm', ['install', '--prefix', prefix, '--no-audit', '--no-fund', ...sources], {
    stdio: 'pipe',
  });
  const programs = [
    join(prefix, 'node_modules', '.bin'),
    join(prefix, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin'),
  ];
  return {
    packageManager,
    environment: {
      ...downloadsIn(directory),
      ...registrySettings(),
      PATH: [...programs, process.env['PATH']].join(delimiter),
    },
  };
}

function downloadsIn(directory: string): Readonly<Record<string, string>> {
  return {
    BUN_INSTALL_CACHE_DIR: join(directory, 'bun'),
    XDG_CACHE_HOME: join(directory, 'cache'),
    XDG_DATA_HOME: join(directory, 'data'),
    XDG_STATE_HOME: join(directory, 'state'),
    YARN_CACHE_FOLDER: join(directory, 'yarn'),
    YARN_GLOBAL_FOLDER: join(directory, 'yarn'),
  };
}

/** Yarn 4 does not read npm's configuration, and bun only a file of it in the workspace or the home directory. */
function registrySettings(): Readonly<Record<string, string>> {
  const read = (key: string) =>
    execFileSync('npm', ['config', 'get', key], { encoding: 'utf8', stdio: 'pipe' }).trim();
  const certificates = read('cafile');
  return {
    BUN_CONFIG_REGISTRY: read('registry'),
    YARN_NPM_REGISTRY_SERVER: read('registry').replace(/\/$/, ''),
    ...(certificates === '' || certificates === 'null' ? {} : { YARN_HTTPS_CA_FILE_PATH: certificates }),
  };
}
