import { isYarnClassic, type PackageManager } from 'uffa/inference';

/** What a pipeline has to know about a package manager. */
export interface PipelinePackageManager {
  readonly name: PackageManager;
  readonly lockFile: string;
  /** The command that makes its program available where there is only Node. */
  readonly prepare: readonly string[];
  /** Installs exactly what the lock file says. */
  readonly install: string;
  /** The same, with what it downloads kept below the checkout. */
  readonly cachedInstall: string;
  readonly cacheDirectory: string;
  readonly isCachedBySetupNode: boolean;
  /** Runs Nx as it is installed. */
  readonly nx: string;
}

export const npm: PipelinePackageManager = {
  name: 'npm',
  lockFile: 'package-lock.json',
  prepare: [],
  install: 'npm ci',
  cachedInstall: 'npm ci --cache .npm --prefer-offline',
  cacheDirectory: '.npm',
  isCachedBySetupNode: true,
  nx: 'npx nx',
};

const pnpm: PipelinePackageManager = {
  name: 'pnpm',
  lockFile: 'pnpm-lock.yaml',
  prepare: ['corepack enable'],
  install: 'pnpm install --frozen-lockfile',
  cachedInstall: 'pnpm install --frozen-lockfile --store-dir .pnpm-store',
  cacheDirectory: '.pnpm-store',
  isCachedBySetupNode: true,
  nx: 'pnpm exec nx',
};

const yarnClassic: PipelinePackageManager = {
  name: 'yarn',
  lockFile: 'yarn.lock',
  prepare: [],
  install: 'yarn install --frozen-lockfile',
  cachedInstall: 'yarn install --frozen-lockfile --cache-folder .yarn-cache',
  cacheDirectory: '.yarn-cache',
  isCachedBySetupNode: true,
  nx: 'yarn nx',
};

const yarn: PipelinePackageManager = {
  ...yarnClassic,
  prepare: ['corepack enable'],
  install: 'yarn install --immutable',
  cachedInstall: 'YARN_ENABLE_GLOBAL_CACHE=false YARN_CACHE_FOLDER=.yarn/cache yarn install --immutable',
  cacheDirectory: '.yarn/cache',
};

const bun: PipelinePackageManager = {
  name: 'bun',
  lockFile: 'bun.lock',
  prepare: ['npm install --global bun'],
  install: 'bun install --frozen-lockfile',
  cachedInstall: 'BUN_INSTALL_CACHE_DIR=.bun-cache bun install --frozen-lockfile',
  cacheDirectory: '.bun-cache',
  isCachedBySetupNode: false,
  nx: 'bunx nx',
};

/** What a pipeline installs a workspace with. */
export function pipelinePackageManager(root: string, manager: PackageManager): PipelinePackageManager {
  switch (manager) {
    case 'npm':
      return npm;
    case 'pnpm':
      return pnpm;
    case 'bun':
      return bun;
    case 'yarn':
      return isYarnClassic(root) ? yarnClassic : yarn;
  }
}
