import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  return installer === 'yarn' && !hasMetadata(join(workspaceRoot, file)) ? 'yarn-classic' : installer;
}

/** Since Yarn 2, the lock file is YAML with metadata. */
function hasMetadata(lockFile: string): boolean {
  return /^__metadata:/m.test(readFileSync(lockFile, 'utf8'));
}
