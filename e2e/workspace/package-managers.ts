/** A package manager, as far as a workspace that a test makes has to know it. */
export interface PackageManager {
  /** As README names it. */
  readonly name: string;
  /** Where npm gets its program from; npm itself is there. */
  readonly source?: string;
  readonly program: string;
  /** Installs what package.json says, and writes the lock file. */
  readonly install: readonly string[];
  /** The same for a project with a lock file of its own inside of a workspace. */
  readonly installNested: readonly string[];
  /** Installs every package where Node finds it, or beside, where only the package manager finds it. */
  readonly linker: 'node_modules' | 'pnp';
  readonly lockFile: string;
  /** The version by which one package of the workspace asks for another. */
  readonly workspaceVersion: string;
  /** Settings, by path in the root of a workspace. */
  readonly files: (workspaces: readonly string[]) => Readonly<Record<string, string>>;
  /**
   * Members of the root's package.json which make every package that asks for one of `pinned` (addresses by name) get
   * that one.
   */
  readonly pins: (pinned: Readonly<Record<string, string>>) => Readonly<Record<string, unknown>>;
}

export const npm: PackageManager = {
  name: 'npm',
  program: 'npm',
  install: ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'],
  installNested: ['install', '--ignore-scripts', '--no-audit', '--no-fund'],
  linker: 'node_modules',
  lockFile: 'package-lock.json',
  workspaceVersion: '*',
  files: () => ({}),
  pins: () => ({}),
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
  files: (workspaces) => ({ 'pnpm-workspace.yaml': JSON.stringify({ packages: workspaces }) }),
  pins: (pinned) => ({ pnpm: { overrides: pinned } }),
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
  files: () => ({}),
  pins: (pinned) => ({ resolutions: pinned }),
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
  name: 'Yarn 4, Plug’n’Play',
  linker: 'pnp',
  files: () => yarnSettings('pnp'),
};

function yarnSettings(nodeLinker: string): Readonly<Record<string, string>> {
  return { '.yarnrc.yml': JSON.stringify({ nodeLinker, enableScripts: false, enableTelemetry: false }) };
}
