/** What a test's workspace has to know about a package manager. */
export interface PackageManager {
  /** Its name in README. */
  readonly name: string;
  /** The npm package that its program comes from; npm itself is there already. */
  readonly source?: string;
  readonly program: string;
  /** Installs what package.json says, and writes the lock file. */
  readonly install: readonly string[];
  /** The same for a project with a lock file of its own inside of a workspace. */
  readonly installNested: readonly string[];
  /** Where it installs packages: where Node finds them, or where only the package manager finds them. */
  readonly linker: 'node_modules' | 'pnp';
  readonly lockFile: string;
  /** The version by which one package of the workspace asks for another. */
  readonly workspaceVersion: string;
  /** What it does with an optional package for another platform: Yarn fails if the registry does not have it. */
  readonly otherPlatforms: 'ignored' | 'resolved';
  /** Settings, by path in the root of a workspace. */
  readonly files: (workspaces: readonly string[]) => Readonly<Record<string, string>>;
  /** Members of the root's package.json. */
  readonly manifest: (setup: ManifestSetup) => Readonly<Record<string, unknown>>;
}

export interface ManifestSetup {
  /** Directories of the packages that the workspace itself holds. */
  readonly workspaces: readonly string[];
  /** Addresses by name: what every package gets that asks for one of these names. */
  readonly pinned: Readonly<Record<string, string>>;
}

export const npm: PackageManager = {
  name: 'npm',
  program: 'npm',
  install: ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'],
  installNested: ['install', '--ignore-scripts', '--no-audit', '--no-fund'],
  linker: 'node_modules',
  lockFile: 'package-lock.json',
  workspaceVersion: '*',
  otherPlatforms: 'ignored',
  files: () => ({}),
  manifest: ({ workspaces }) => ({ workspaces }),
};

export const pnpm: PackageManager = {
  name: 'pnpm 10',
  source: 'pnpm@10',
  program: 'pnpm',
  install: ['install', '--no-frozen-lockfile', '--ignore-scripts'],
  installNested: ['install', '--no-frozen-lockfile', '--ignore-scripts', '--ignore-workspace'],
  linker: 'node_modules',
  lockFile: 'pnpm-lock.yaml',
  workspaceVersion: 'workspace:*',
  otherPlatforms: 'ignored',
  files: (workspaces) => ({ 'pnpm-workspace.yaml': JSON.stringify({ packages: workspaces }) }),
  manifest: ({ pinned }) => ({ pnpm: { overrides: pinned } }),
};

export const yarnClassic: PackageManager = {
  name: 'Yarn 1',
  source: 'yarn@1',
  program: 'yarn',
  install: ['install', '--ignore-scripts', '--non-interactive'],
  installNested: ['install', '--ignore-scripts', '--non-interactive'],
  linker: 'node_modules',
  lockFile: 'yarn.lock',
  workspaceVersion: '*',
  otherPlatforms: 'resolved',
  files: () => ({}),
  manifest: ({ workspaces, pinned }) => ({ workspaces, resolutions: pinned }),
};

export const yarn: PackageManager = {
  ...yarnClassic,
  name: 'Yarn 4',
  source: '@yarnpkg/cli-dist@4',
  install: ['install', '--no-immutable'],
  installNested: ['install', '--no-immutable'],
  workspaceVersion: 'workspace:*',
  files: () => yarnSettings('node-modules'),
};

export const yarnPnp: PackageManager = {
  ...yarn,
  name: 'Yarn 4 PnP',
  linker: 'pnp',
  files: () => yarnSettings('pnp'),
};

export const bun: PackageManager = {
  name: 'bun 1.3',
  // Later ones write a lock file that Nx reads from 23.3 on only.
  source: 'bun@1.3',
  program: 'bun',
  install: ['install', '--ignore-scripts'],
  installNested: ['install', '--ignore-scripts'],
  linker: 'node_modules',
  lockFile: 'bun.lock',
  workspaceVersion: 'workspace:*',
  otherPlatforms: 'ignored',
  files: () => ({}),
  manifest: ({ workspaces, pinned }) => ({ workspaces, overrides: pinned }),
};

function yarnSettings(nodeLinker: string): Readonly<Record<string, string>> {
  return {
    '.yarnrc.yml': JSON.stringify({ nodeLinker, enableScripts: false, enableTelemetry: false }),
    // What Yarn's handbook says to ignore: what is not ignored, Nx hashes.
    '.gitignore': 'node_modules\ndist\nbuild\n.nx\n.pnp.*\n.yarn\n',
  };
}
