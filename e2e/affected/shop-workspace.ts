import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NxWorkspace } from '../workspace/nx-workspace';
import { lockedPackage } from './built-projects';
import type { Change } from './change';
import type { Mode } from './edits/edit';
import type { Shop } from './shop';

/** SHA-256 of a project's archives, by project; one without archive has no entry. */
export type Archives = ReadonlyMap<string, string>;

/** The shop on disk, in git, with an Nx installed: edited, packaged and asked what an edit affects. */
export class ShopWorkspace {
  private installed = true;

  private constructor(
    private readonly shop: Shop,
    private readonly workspace: NxWorkspace,
  ) {}

  static install(shop: Shop, nx: string, packages: readonly string[]): ShopWorkspace {
    const workspace = NxWorkspace.install({ nx, packages, files: shop.files });
    const installed = new ShopWorkspace(shop, workspace);
    // From here on an update has something to do that changes nothing but the lock file.
    const { name, first } = lockedPackage;
    installed.rewrite('package.json', (text) =>
      text.replace(`"${name}": "${first}"`, `"${name}": "^${first}"`),
    );
    workspace.npm('install');
    workspace.git('init', '--quiet');
    installed.commit('base');
    workspace.git('tag', 'base');
    return installed;
  }

  /** Makes a change and commits it. */
  apply({ write = {}, rewrite = {}, remove = [], executable = [], npm }: Change): void {
    this.workspace.write(write);
    for (const [path, edit] of Object.entries(rewrite)) this.rewrite(path, edit);
    this.workspace.remove(...remove);
    for (const path of executable) chmodSync(join(this.workspace.root, path), 0o755);
    if (npm !== undefined) {
      this.workspace.npm(...npm);
      this.installed = false;
    }
    this.commit('edit');
  }

  /** Goes back to where it was before any edit. */
  reset(): void {
    this.workspace.git('reset', '--quiet', '--hard', 'base');
    this.workspace.git('clean', '--quiet', '--force', '-d');
    if (this.installed) return;
    this.workspace.npm('install');
    this.workspace.git('reset', '--quiet', '--hard', 'base');
    this.installed = true;
  }

  /** Packages every project from nothing, each build included. */
  packageAll(...options: readonly string[]): Archives {
    this.workspace.git('clean', '--quiet', '-ffdx', '--exclude=/node_modules', '--exclude=/.nx');
    const { output } = this.workspace.nx(['run-many', '-t', 'package', '--skip-nx-cache', ...options]);
    if (!output.includes('ran target package') && !output.includes('Failed tasks')) throw new Error(output);
    return new Map(this.archiveDirectories().flatMap(([name, path]) => this.hashed(name, path)));
  }

  /** The projects whose `package` the last commit affects. */
  affected(mode: Mode, ...options: readonly string[]): ReadonlySet<string> {
    const args = ['affected', '-t', 'package', '--base=HEAD~1', '--head=HEAD', '--graph=stdout', ...options];
    const { status, output } = this.workspace.nx(args, { NX_LEGACY_AFFECTED: String(mode === 'projects') });
    if (status !== 0) throw new Error(output);
    const { tasks } = JSON.parse(output.slice(output.indexOf('{'))) as { tasks: TaskGraph };
    return new Set(
      Object.values(tasks.tasks)
        .filter(({ target }) => target.target === 'package')
        .map(({ target }) => target.project),
    );
  }

  dispose(): void {
    this.workspace.dispose();
  }

  private rewrite(path: string, edit: (text: string) => string): void {
    const file = join(this.workspace.root, path);
    writeFileSync(file, edit(readFileSync(file, 'utf8')));
  }

  private commit(message: string): void {
    this.workspace.git('add', '--all');
    this.workspace.git('commit', '--quiet', '--message', message);
  }

  /** Every directory that may hold a project's archives: an edit may add projects. */
  private archiveDirectories(): readonly (readonly [name: string, path: string])[] {
    const outside = this.shop.extensions.filter(({ path }) => !path.startsWith('client-extensions/'));
    const names = readdirSync(join(this.workspace.root, 'client-extensions'));
    return [
      ...names.map((name) => [name, `client-extensions/${name}`] as const),
      ...outside.map(({ name, path }) => [name, path] as const),
    ];
  }

  private hashed(name: string, path: string): readonly (readonly [name: string, hash: string])[] {
    const directory = join(this.workspace.root, path, 'dist');
    if (!existsSync(directory)) return [];
    const hash = createHash('sha256');
    const archives = readdirSync(directory).filter((file) => file.endsWith('.zip'));
    for (const file of archives.sort()) {
      hash
        .update(`${file}\0${statSync(join(directory, file)).size}\0`)
        .update(readFileSync(join(directory, file)));
    }
    return archives.length === 0 ? [] : [[name, hash.digest('hex')]];
  }
}

interface TaskGraph {
  readonly tasks: Readonly<
    Record<string, { readonly target: { readonly project: string; readonly target: string } }>
  >;
}
