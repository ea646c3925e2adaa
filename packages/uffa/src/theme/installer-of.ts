import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSource } from '../files/open-source';
import type { Installer } from '../diagnostics/kinds/installers';

/** Lock file -> what writes it, in the order in which they are looked for. */
const lockFiles: readonly (readonly [file: string, installer: Installer])[] = [
  ['package-lock.json', 'npm'],
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
];

/** What installs the packages of a workspace, by the lock file in its root; npm where there is none. */
export function installerOf(workspaceRoot: string): Installer {
  const found = lockFiles.find(([file]) => existsSync(join(workspaceRoot, file)));
  if (found === undefined) return 'npm';
  const [file, installer] = found;
  return installer === 'yarn' && !hasMetadata(join(workspaceRoot, file), workspaceRoot)
    ? 'yarn-classic'
    : installer;
}

/** Since Yarn 2, the lock file is YAML with metadata. */
function hasMetadata(lockFile: string, workspaceRoot: string): boolean {
  try {
    return /^__metadata:/m.test(readSource(lockFile, workspaceRoot).toString('utf8'));
  } catch {
    // What writes the file reports what is wrong with it.
    return true;
  }
}
