import { dirname, join } from 'node:path';
import type { Project } from '../discover/project';
import { readFile } from '../files/open-file';
import { statsOf } from '../files/stats-of';

/** An npm package as it is installed. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  /** Absolute. */
  readonly directory: string;
}

/**
 * Finds a package as Node does, in `node_modules` of the project and of each directory above it, up to the
 * workspace's root. Looks for its directory, not for its entry point: a theme has none.
 */
export function findPackage(name: string, { root, workspaceRoot }: Project): InstalledPackage | undefined {
  if (isNoName(name)) return undefined;
  for (let from = root; ; from = dirname(from)) {
    const directory = join(from, 'node_modules', name);
    const version = versionIn(directory);
    if (version !== undefined) return { name, version, directory };
    if (from === workspaceRoot || from === dirname(from)) return undefined;
  }
}

function versionIn(directory: string): string | undefined {
  const file = join(directory, 'package.json');
  if (!statsOf(file)?.isFile()) return undefined;
  try {
    const { version }: { version?: unknown } = JSON.parse(readFile(file).toString('utf8')) as object;
    return typeof version === 'string' ? version : '0.0.0';
  } catch {
    return undefined;
  }
}

/** A path such as `../..`, which leads out of `node_modules`. */
function isNoName(name: string): boolean {
  return name.split(/[\\/]/).some((segment) => ['', '.', '..'].includes(segment));
}
