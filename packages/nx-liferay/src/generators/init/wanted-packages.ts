import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packageDirectory } from '../../package-directory';
import { PLUGIN } from '../../plugin-name';
import { readJson } from '../../workspace/read-json';

/**
 * What package.json needs: this plugin, and the devkit that its generators use. The devkit is only an optional peer
 * dependency of this package: npm would add any other kind by itself, and in its newest version, which may need a newer
 * Nx than the workspace has.
 */
export function wantedPackages(root: string): Readonly<Record<string, string>> {
  const nx = installedNx(root);
  const plugin = { [PLUGIN]: `^${ownVersion()}` };
  return nx === undefined ? plugin : { '@nx/devkit': devkitRange(nx), ...plugin };
}

/** What Nx has to install with itself below `.nx`, where there is no package.json: the plugin is there already. */
export function wantedBesideNx(nx: string): Readonly<Record<string, string>> {
  return { '@nx/devkit': devkitRange(nx) };
}

/** `22.7.12` gives `~22.7.0`: not every release of Nx has a devkit, and every devkit fits Nx of the same minor. */
function devkitRange(nx: string): string {
  const [major = '', minor = ''] = nx.split('.');
  return nx.includes('-') ? nx : `~${major}.${minor}.0`;
}

function installedNx(root: string): string | undefined {
  try {
    const { version } = createRequire(join(root, 'package.json'))('nx/package.json') as { version?: unknown };
    return typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}

/** This package's version, such as `0.1.0`. */
function ownVersion(): string {
  return String(readJson(join(packageDirectory, 'package.json'))?.['version']);
}
