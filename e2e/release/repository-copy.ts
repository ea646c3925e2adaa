import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const repository = join(__dirname, '../..');

/** A copy of this repository, with what is built and installed in it, that has a history of its own. */
export class RepositoryCopy {
  private constructor(
    readonly root: string,
    private readonly environment: Readonly<Record<string, string>>,
  ) {}

  /** @param root must not exist yet */
  static make(root: string, environment: Readonly<Record<string, string>>): RepositoryCopy {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: repository,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    const wanted = listed
      .split('\0')
      .filter((path) => path !== '' && !/^(?:docs\/(?!diagnostics\/)|e2e\/conformance\/)/.test(path));
    for (const path of wanted) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      cpSync(join(repository, path), join(root, path));
    }
    for (const name of ['uffa', 'nx-liferay']) {
      cpSync(join(repository, 'packages', name, 'dist'), join(root, 'packages', name, 'dist'), {
        recursive: true,
      });
    }
    symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'), 'junction');
    const copy = new RepositoryCopy(root, environment);
    // What is built is here already, and what links it is the original's.
    copy.edit('nx.json', (text) => text.replace('"npm run build"', '"node --version"'));
    copy.git('init', '--quiet');
    copy.git('config', 'user.name', 'Releaser');
    copy.git('config', 'user.email', 'releaser@example.com');
    copy.git('add', '--all');
    copy.git('commit', '--quiet', '--message', 'Everything');
    return copy;
  }

  /** Runs Nx, which must succeed. @returns its output */
  nx(...args: readonly string[]): string {
    return this.run('npx', ['nx', ...args]);
  }

  /** Runs npm, which must succeed. */
  npm(...args: readonly string[]): string {
    return this.run('npm', args);
  }

  git(...args: readonly string[]): string {
    return this.run('git', args);
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  edit(path: string, change: (text: string) => string): void {
    writeFileSync(join(this.root, path), change(this.read(path)));
  }

  private run(program: string, args: readonly string[]): string {
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: this.root,
      encoding: 'utf8',
      env: { ...process.env, ...this.environment },
      maxBuffer: 2 ** 26,
    });
    if (status !== 0)
      throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
    return stdout.trimEnd();
  }
}
