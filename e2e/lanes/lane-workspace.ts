import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { NxWorkspace, type CommandResult } from '../workspace/nx-workspace';
import type { PackageManager } from '../workspace/package-managers';
import type { Tools } from '../workspace/tools';
import { otherNativePackages } from './resolve-nx';
import { nestedProject, projects, shopFiles, workspacePackages } from './shop-files';

export interface LaneSetup {
  /** A version of Nx. */
  readonly nx: string;
  /** A range: devkit is not always published with each release of Nx. */
  readonly devkit: string;
  /** Paths of the packed tarballs. */
  readonly packages: readonly string[];
  readonly tools: Tools;
}

/** The shop's workspace with the packed packages, installed by one package manager and kept in git. */
export class LaneWorkspace {
  private constructor(
    private readonly workspace: NxWorkspace,
    private readonly packageManager: PackageManager,
  ) {}

  static install({ nx, devkit, packages, tools }: LaneSetup): LaneWorkspace {
    const { packageManager } = tools;
    const packed = Object.fromEntries(packages.map((file) => [packageName(file), `file:${file}`]));
    const others = packageManager.otherPlatforms === 'resolved' ? otherNativePackages(nx) : [];
    const pinned = {
      ...packed,
      ...Object.fromEntries(others.map((name) => [name, 'file:./absent'])),
    };
    const workspace = NxWorkspace.create(
      {
        ...shopFiles(packageManager),
        ...packageManager.files(workspacePackages),
        'absent/package.json': JSON.stringify({ name: 'absent', version: '1.0.0' }),
        'package.json': JSON.stringify({
          name: 'shop-workspace',
          version: '1.0.0',
          private: true,
          devDependencies: { nx, '@nx/devkit': devkit, ...packed },
          ...packageManager.manifest({ workspaces: workspacePackages, pinned }),
        }),
      },
      { environment: tools.environment },
    );
    // Yarn 4 takes a directory for a workspace of its own where it has a lock file.
    workspace.write({ 'yarn.lock': '', [`${nestedProject}/yarn.lock`]: '' });
    if (packageManager.lockFile !== 'yarn.lock') {
      workspace.remove('yarn.lock', `${nestedProject}/yarn.lock`);
    }
    const { program, install, installNested } = packageManager;
    succeed(workspace.shell([program, ...install].join(' ')));
    succeed(workspace.shell(['cd', nestedProject, '&&', program, ...installNested].join(' ')));
    workspace.commit('Begin');
    return new LaneWorkspace(workspace, packageManager);
  }

  /** Restores what was installed and committed, and removes everything that Nx and the builds left. */
  restore(): void {
    this.revert();
    this.workspace.remove('.nx', 'libs/shop-words/dist');
    for (const path of ['node_modules', '.pnp.cjs', '.pnp.loader.mjs', '.yarn']) {
      this.workspace.remove(`${nestedProject}/${path}`);
    }
    this.removeOutputs();
  }

  /** Puts the sources back to what was committed. */
  revert(): void {
    this.workspace.git('checkout', '--quiet', '--force', 'HEAD', '--', 'client-extensions', 'libs');
  }

  removeOutputs(): void {
    for (const project of projects) {
      this.workspace.remove(`client-extensions/${project}/dist`, `client-extensions/${project}/build`);
    }
  }

  write(files: Readonly<Record<string, string>>): void {
    this.workspace.write(files);
  }

  /** With Yarn's Plug'n'Play there is no node_modules, and only Yarn finds a program. */
  nx(args: readonly string[], environment: Readonly<Record<string, string>>): CommandResult {
    const { linker, program } = this.packageManager;
    if (linker === 'pnp') return this.workspace.shell([program, 'nx', ...args].join(' '), environment);
    return this.workspace.nx(args, environment);
  }

  archive(project: string): Buffer {
    return readFileSync(this.archivePath(project));
  }

  /** Fingerprints of the archives that exist, by project. */
  archives(): Readonly<Record<string, string>> {
    const there = projects.filter((project) => existsSync(this.archivePath(project)));
    const hash = (project: string) => createHash('sha256').update(this.archive(project)).digest('hex');
    return Object.fromEntries(there.map((project) => [project, hash(project)]));
  }

  dispose(): void {
    this.workspace.dispose();
  }

  private archivePath(project: string): string {
    return join(this.workspace.root, 'client-extensions', project, 'dist', `${project}.zip`);
  }
}

/** `…/nx-liferay-0.1.0.tgz` -> `nx-liferay` */
function packageName(tarball: string): string {
  return basename(tarball).replace(/-\d.*$/, '');
}

function succeed({ status, output }: CommandResult): void {
  if (status !== 0) throw new Error(output);
}
