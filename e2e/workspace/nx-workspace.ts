import { execFileSync, spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';

/** What a command printed, and how it ended. */
export interface CommandResult {
  readonly status: number | null;
  readonly output: string;
}

export interface WorkspaceSetup {
  /** A version or range of Nx. */
  readonly nx: string;
  /** Paths of the packed tarballs, see `packPackages`. */
  readonly packages: readonly string[];
  /** Texts by path. `nx.json`, `package.json` and `.gitignore` are written where they are not among them. */
  readonly files: Readonly<Record<string, string>>;
}

const foundation: Readonly<Record<string, string>> = {
  '.gitignore': 'node_modules\ndist\nbuild\n.nx\n',
  'nx.json': JSON.stringify({ plugins: ['nx-liferay'], neverConnectToCloud: true, analytics: false }),
  'package.json': JSON.stringify({ name: 'shop-workspace', version: '1.0.0', private: true }),
};

/** A temporary Nx workspace in which the packed plugin is installed, as a user would have it. */
export class NxWorkspace {
  private constructor(readonly root: string) {}

  /** Writes the files and installs Nx and the packages with npm. */
  static install({ nx, packages, files }: WorkspaceSetup): NxWorkspace {
    const workspace = new NxWorkspace(temporaryDirectory());
    workspace.write({ ...foundation, ...files });
    workspace.npm('install', '--save-dev', ...packages, `nx@${nx}`, `@nx/devkit@${nx}`);
    return workspace;
  }

  /** Runs npm, which must end well. */
  npm(...args: readonly string[]): void {
    const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
    execFileSync('npm', [...args, ...options], { cwd: this.root, env: cleanEnvironment(), stdio: 'pipe' });
  }

  /** A copy at another path, with what is installed, without what Nx left in it. */
  copy(): NxWorkspace {
    const root = temporaryDirectory();
    const nxData = join(this.root, '.nx');
    cpSync(this.root, root, { recursive: true, verbatimSymlinks: true, filter: (path) => path !== nxData });
    return new NxWorkspace(root);
  }

  /** Texts by path from the workspace's root. */
  write(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.root, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }

  /** Files or directories by path from the workspace's root. */
  remove(...paths: readonly string[]): void {
    for (const path of paths) rmSync(join(this.root, path), { recursive: true, force: true });
  }

  /** Runs Nx to its end. `environment` is added to one without daemon, cloud and colours. */
  nx(args: readonly string[], environment: Readonly<Record<string, string>> = {}): CommandResult {
    const { status, stdout, stderr } = spawnSync(this.nxProgram, args, {
      ...this.spawnOptions(environment),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return { status, output: stdout + stderr };
  }

  /** Starts Nx in a process group of its own, for tests that stop it. */
  start(args: readonly string[], environment: Readonly<Record<string, string>> = {}): ChildProcess {
    return spawn(this.nxProgram, args, { ...this.spawnOptions(environment), detached: true, stdio: 'pipe' });
  }

  /** Runs git, as nobody in particular. @returns what it printed */
  git(...args: readonly string[]): string {
    const identity = [
      '-c',
      'user.name=e2e',
      '-c',
      'user.email=e2e@example.com',
      '-c',
      'init.defaultBranch=main',
    ];
    return execFileSync('git', [...identity, ...args], { cwd: this.root, encoding: 'utf8' });
  }

  /** Removes the workspace. */
  dispose(): void {
    rmSync(this.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  private get nxProgram(): string {
    return join(this.root, 'node_modules/.bin/nx');
  }

  private spawnOptions(environment: Readonly<Record<string, string>>) {
    return { cwd: this.root, env: { ...cleanEnvironment(), ...this.nxEnvironment(), ...environment } };
  }

  private nxEnvironment(): Readonly<Record<string, string>> {
    return {
      CI: 'true',
      NX_CACHE_DIRECTORY: join(this.root, '.nx/cache'),
      NX_DAEMON: 'false',
      NX_INTERACTIVE: 'false',
      NX_NO_CLOUD: 'true',
      NX_TUI: 'false',
      NX_WORKSPACE_DATA_DIRECTORY: join(this.root, '.nx/workspace-data'),
      NO_COLOR: '1',
    };
  }
}

function temporaryDirectory(): string {
  return mkdtempSync(join(realpathSync(tmpdir()), 'nx-workspace-'));
}

/** Without what the surrounding npm, Nx and test run have set. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) =>
      !/^(NX_|npm_(config_user_agent|package_|lifecycle_)|VITEST|NODE_ENV$|FORCE_COLOR$)/.test(name),
  );
  return Object.fromEntries(inherited);
}
