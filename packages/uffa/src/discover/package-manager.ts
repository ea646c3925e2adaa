import { join } from 'node:path';
import { textIfThere } from '../files/text-if-there';
import { isThere } from '../files/is-there';

export type PackageManager = 'bun' | 'npm' | 'pnpm' | 'yarn';

export interface LockFile {
  readonly name: string;
  readonly manager: PackageManager;
}

/** In bytes: the lock file of a large workspace. */
const MOST_BYTES = 100_000_000;

/** Every lock file, in the order in which they are looked for. */
export const lockFiles: readonly LockFile[] = [
  { name: 'package-lock.json', manager: 'npm' },
  { name: 'npm-shrinkwrap.json', manager: 'npm' },
  { name: 'pnpm-lock.yaml', manager: 'pnpm' },
  { name: 'yarn.lock', manager: 'yarn' },
  { name: 'bun.lock', manager: 'bun' },
  { name: 'bun.lockb', manager: 'bun' },
];

/** The lock file of a directory, if it has one; of several, the first in the order above. */
export function lockFileIn(directory: string): LockFile | undefined {
  return lockFiles.find(({ name }) => isThere(join(directory, name)));
}

/** All lock files in a directory: a workspace that changed its package manager may have several. */
export function lockFilesIn(directory: string): readonly LockFile[] {
  return lockFiles.filter(({ name }) => isThere(join(directory, name)));
}

/** The package manager that a directory's lock file or `packageManager` field asks for. */
export function packageManagerIn(directory: string): PackageManager | undefined {
  return lockFileIn(directory)?.manager ?? packageManagerField(directory)?.manager;
}

/**
 * Whether Yarn 1 installs the packages of a directory: by the `packageManager` field or, without one, by the lock file.
 * Since Yarn 2, that is YAML with metadata.
 */
export function isYarnClassic(directory: string): boolean {
  const field = packageManagerField(directory);
  if (field?.manager === 'yarn') return field.version.startsWith('1.');
  return !/^__metadata:/m.test(textIfThere(join(directory, 'yarn.lock'), MOST_BYTES) ?? '');
}

function packageManagerField(
  directory: string,
): { readonly manager: PackageManager; readonly version: string } | undefined {
  const text = textIfThere(join(directory, 'package.json'));
  const field = text === undefined ? undefined : fieldIn(text);
  const match = typeof field === 'string' ? /^(bun|npm|pnpm|yarn)@(.*)$/.exec(field) : null;
  return match ? { manager: match[1] as PackageManager, version: match[2] ?? '' } : undefined;
}

/** What is not JSON is reported by the package manager itself. */
function fieldIn(text: string): unknown {
  try {
    return (JSON.parse(text) as { readonly packageManager?: unknown } | null)?.packageManager;
  } catch {
    return undefined;
  }
}
