import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';

import { workspaceFiles } from '../reproducibility/workspace-files';

/** What a command printed, and how it ended. */
export interface CommandResult {
  readonly status: number | null;
  readonly output: string;
}

/** A temporary Nx workspace in which the packed plugin is installed, as a user would have it. */
export class NxWorkspace {
  private constructor(readonly root: string) {}

  /** @param nx a version or range of Nx */
  static install(nx: string, tarballs: readonly string[]): NxWorkspace {
    const workspace = new NxWorkspace(mkdtempSync(join(tmpdir(), 'packed-')));
    workspace.write({
      ...workspaceFiles,
      '.gitignore': 'node_modules\ndist\n.nx\n',
      'nx.json': JSON.stringify({ plugins: ['nx-liferay'], neverConnectToCloud: true, analytics: false }),
      'package.json': JSON.stringify({ name: 'shop-workspace', version: '1.0.0', private: true }),
    });
    const packages = [...tarballs, `nx@${nx}`, `@nx/devkit@${nx}`];
    const options = ['--save-dev', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
    execFileSync('npm', ['install', ...options, ...packages], {
      cwd: workspace.root,
      env: cleanEnvironment(),
      stdio: 'pipe',
    });
    return workspace;
  }

  /** The workspace at another path, without what Nx and earlier runs left in it. */
  move(): NxWorkspace {
    const root = join(mkdtempSync(join(tmpdir(), 'packed-elsewhere-')), 'shop');
    renameSync(this.root, root);
    rmSync(join(root, '.nx'), { recursive: true, force: true });
    for (const project of readdirSync(join(root, 'client-extensions'))) {
      rmSync(join(root, 'client-extensions', project, 'dist'), { recursive: true, force: true });
    }
    return new NxWorkspace(root);
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.root, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }

  nx(...args: readonly string[]): CommandResult {
    const { status, stdout, stderr } = spawnSync(join(this.root, 'node_modules/.bin/nx'), args, {
      cwd: this.root,
      env: {
        ...cleanEnvironment(),
        CI: 'true',
        NX_CACHE_DIRECTORY: join(this.root, '.nx/cache'),
        NX_DAEMON: 'false',
        NX_INTERACTIVE: 'false',
        NX_NO_CLOUD: 'true',
        NX_TUI: 'false',
        NO_COLOR: '1',
      },
      encoding: 'utf8',
    });
    return { status, output: stdout + stderr };
  }
}

/** Without what the surrounding npm, Nx and test run have set. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) =>
      !/^(NX_|npm_(config_user_agent|package_|lifecycle_)|VITEST|NODE_ENV$|FORCE_COLOR$)/.test(name),
  );
  return Object.fromEntries(inherited);
}
