import type { Tree } from '@nx/devkit';
import { packageManagerIn, type PackageManager } from 'uffa/inference';

/** How a workspace runs what is installed in it. */
export interface Programs {
  readonly nx: string;
  readonly uffa: string;
  /** Whether the command uffa is there only if the workspace itself has the package. */
  readonly isUffaToAdd: boolean;
}

/** The one that a workspace's package manager runs; npm makes commands of the packages that other packages need, too. */
export function programsOf(tree: Tree): Programs {
  // There, Nx installs itself and its plugins.
  if (!tree.exists('package.json')) {
    return { nx: './nx', uffa: '.nx/installation/node_modules/.bin/uffa', isUffaToAdd: false };
  }
  const manager = packageManagerIn(tree.root) ?? 'npm';
  const run = runners[manager];
  return { nx: `${run} nx`, uffa: `${run} uffa`, isUffaToAdd: manager !== 'npm' };
}

const runners: Readonly<Record<PackageManager, string>> = {
  npm: 'npx',
  pnpm: 'pnpm exec',
  yarn: 'yarn',
  bun: 'bunx',
};
