import { execFileSync, spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { tmpdir } from 'node:os';
import { removeBusyDirectory } from '../../tools/test/remove-busy-directory.mjs';

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

/** The circumstances under which a workspace's commands run. */
export interface Circumstances {
  readonly umask?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

const foundation: Readonly<Record<string, string>> = {
  '.gitignore': 'node_modules\ndist\nbuild\n.nx\n',
  'nx.json': JSON.stringify({ plugins: ['nx-liferay'], neverConnectToCloud: true, analytics: false }),
  'package.json': JSON.stringify({ name: 'shop-workspace', version: '1.0.0', private: true }),
};

/** A temporary Nx workspace in which the packed plugin is installed, as a user would have it. */
export class NxWorkspace {
  private constructor(
    readonly root: string,
    private readonly circumstances: Circumstances = {},
  ) {}

  /** An empty directory, for commands that make a workspace themselves. */
  static empty(): NxWorkspace {
    return new NxWorkspace(temporaryDirectory());
  }

  /** Writes the files and installs nothing. */
  static create(files: WorkspaceSetup['files'], circumstances: Circumstances = {}): NxWorkspace {
    const workspace = new NxWorkspace(temporaryDirectory(), circumstances);
    workspace.write({ ...foundation, ...files });
    return workspace;
  }

  /** Writes the files and installs Nx and the packages with npm. */
  static install({ nx, packages, files }: WorkspaceSetup): NxWorkspace {
    const workspace = NxWorkspace.create(files);
    workspace.npm('install', '--save-dev', ...packages, `nx@${nx}`, `@nx/devkit@${nx}`);
    return workspace;
  }

  /**
   * Writes the files, and uses what is installed and built in this repository: for tests to which an installation makes
   * no difference.
   */
  static link(files: WorkspaceSetup['files']): NxWorkspace {
    const workspace = NxWorkspace.create(files);
    symlinkSync(join(__dirname, '../../node_modules'), join(workspace.root, 'node_modules'), 'junction');
    return workspace;
  }

  /** Writes the files, and uses what is built and installed in this repository except packages of these names. */
  static linkWithout(names: readonly string[], files: WorkspaceSetup['files']): NxWorkspace {
    const workspace = NxWorkspace.create(files);
    const modules = join(__dirname, '../../node_modules');
    mkdirSync(join(workspace.root, 'node_modules'), { recursive: true });
    for (const name of readdirSync(modules).filter((each) => !names.includes(each))) {
      symlinkSync(join(modules, name), join(workspace.root, 'node_modules', name), 'junction');
    }
    return workspace;
  }

  /** The workspace that a command made in a directory of this one. */
  below(path: string): NxWorkspace {
    return new NxWorkspace(join(this.root, path), this.circumstances);
  }

  /** Runs npm, which must succeed. */
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

  /** Commits all files that git does not ignore. */
  commit(message: string): void {
    if (!existsSync(join(this.root, '.git'))) this.git('init', '--quiet');
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', message);
  }

  /** A clone of what is committed, at another path and under other circumstances, with what is installed. */
  clone(circumstances: Circumstances = {}): NxWorkspace {
    const clone = new NxWorkspace(temporaryDirectory(), circumstances);
    clone.spawnSync('git', ['clone', '--quiet', this.root, '.']);
    const modules = 'node_modules';
    cpSync(join(this.root, modules), join(clone.root, modules), { recursive: true, verbatimSymlinks: true });
    return clone;
  }

  /** Removes what git ignores, except what is installed: as if nothing had ever run here. */
  clean(): void {
    const ignored = this.git('ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory');
    this.remove(...ignored.split('\0').filter((path) => path !== '' && path !== 'node_modules/'));
  }

  /** Contents by path from the workspace's root. */
  write(files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [path, content] of Object.entries(files)) {
      const file = join(this.root, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }

  /** Files or directories by path from the workspace's root. */
  remove(...paths: readonly string[]): void {
    for (const path of paths) rmSync(join(this.root, path), { recursive: true, force: true });
  }

  /** Runs Nx to its end. `environment` is added to one without daemon, cloud and colours. */
  nx(args: readonly string[], environment: Readonly<Record<string, string>> = {}): CommandResult {
    return this.spawnSync(this.nxProgram, args, environment);
  }

  /** Runs a shell script that ends at its first failing command. */
  shell(script: string, environment: Readonly<Record<string, string>> = {}): CommandResult {
    return this.spawnSync('sh', ['-e', '-c', script], environment);
  }

  /** Runs Nx to its end, while this process goes on: for tests that serve it something. */
  run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<CommandResult> {
    return this.spawn(this.nxProgram, args, environment);
  }

  /** Runs a shell script that ends at its first failing command, while this process goes on. */
  runShell(script: string, environment: Readonly<Record<string, string>> = {}): Promise<CommandResult> {
    return this.spawn('sh', ['-e', '-c', script], environment);
  }

  /** Starts Nx in a process group of its own, for tests that stop it. */
  start(args: readonly string[], environment: Readonly<Record<string, string>> = {}): ChildProcess {
    return spawn(...this.command(this.nxProgram, args), {
      ...this.spawnOptions(environment),
      detached: true,
      stdio: 'pipe',
    });
  }

  /** Runs git as a made-up user. @returns what it printed */
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
    removeBusyDirectory(this.root);
  }

  private async spawn(
    program: string,
    args: readonly string[],
    environment: Readonly<Record<string, string>>,
  ): Promise<CommandResult> {
    const child = spawn(...this.command(program, args), this.spawnOptions(environment));
    const ended = once(child, 'close') as Promise<[number | null]>;
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    const [status] = await ended;
    return { status, output: stdout + stderr };
  }

  private spawnSync(
    program: string,
    args: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): CommandResult {
    const { status, stdout, stderr } = spawnSync(...this.command(program, args), {
      ...this.spawnOptions(environment),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return { status, output: stdout + stderr };
  }

  private command(program: string, args: readonly string[]): [string, string[]] {
    const { umask } = this.circumstances;
    if (umask === undefined) return [program, [...args]];
    return ['sh', ['-c', `umask ${umask.toString(8)} && exec "$0" "$@"`, program, ...args]];
  }

  private get nxProgram(): string {
    return join(this.root, 'node_modules/.bin/nx');
  }

  private spawnOptions(environment: Readonly<Record<string, string>>) {
    const { environment: usual } = this.circumstances;
    return {
      cwd: this.root,
      env: { ...cleanEnvironment(), ...this.nxEnvironment(), ...usual, ...environment },
    };
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

/** Without the variables that the surrounding npm, Nx and test run have set. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) =>
      !/^(NX_|npm_(config_user_agent|package_|lifecycle_)|VITEST|NODE_ENV$|FORCE_COLOR$|GITHUB_ACTIONS$)/.test(
        name,
      ),
  );
  return Object.fromEntries(inherited);
}
