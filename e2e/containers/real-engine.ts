import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeBusyDirectory } from '../../tools/test/remove-busy-directory.mjs';

const BUSYBOX = '/bin/busybox';
const commands = [
  'cat',
  'chmod',
  'chown',
  'cp',
  'echo',
  'id',
  'ls',
  'mkdir',
  'mv',
  'rm',
  'sh',
  'sleep',
  'stat',
  'tail',
  'touch',
  'wget',
];

/** Those that Dockerfiles name, and the one that a portal runs as. */
const users = ['root:x:0:0', 'liferay:x:1000:1000', 'node:x:1001:1001', 'nobody:x:65534:65534']
  .map((user) => `${user}::/:/bin/sh\n`)
  .join('');

/** The image that stands for Liferay's: it has its directories, a shell, and the user that the portal runs as. */
export const PORTAL_IMAGE = 'localhost/portal:1';

/** Where the portal looks for archives. */
export const ARCHIVES = '/opt/liferay/osgi/client-extensions';

/** What the tests with containers need besides Node; empty where all is there. */
export function missingPrograms(): readonly string[] {
  const isThere = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
  const missing = ['podman', 'runc'].filter((program) => !isThere(program));
  const isStatic = spawnSync(BUSYBOX, ['true']).status === 0;
  return [...missing, ...(isStatic ? [] : ['busybox-static']), ...(process.getuid?.() === 0 ? [] : ['root'])];
}

/** A podman with a store of its own, without network and daemon, and nothing else of this machine. */
export class RealEngine {
  private readonly directory = mkdtempSync(join(tmpdir(), 'engine-'));
  readonly env: Readonly<Record<string, string>>;

  constructor() {
    const file = (name: string, text: string) => {
      const path = join(this.directory, name);
      writeFileSync(path, text);
      return path;
    };
    this.env = {
      ...(process.env as Record<string, string>),
      CONTAINERS_CONF: file(
        'containers.conf',
        `[engine]
runtime = "runc"
cgroup_manager = "cgroupfs"
events_logger = "file"
[containers]
default_ulimits = ["nofile=1000:1000", "nproc=1000:1000"]
[network]
network_config_dir = "${join(this.directory, 'networks')}"
`,
      ),
      CONTAINERS_STORAGE_CONF: file(
        'storage.conf',
        `[storage]
driver = "vfs"
graphroot = "${join(this.directory, 'graph')}"
runroot = "${join(this.directory, 'run')}"
`,
      ),
    };
    this.importPortal();
  }

  /** Runs podman. @returns its standard output @throws Error where it fails */
  podman(...args: readonly string[]): string {
    return execFileSync('podman', args, {
      env: this.env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trimEnd();
  }

  /** Starts a container of the portal's image that lives until it is removed. */
  start(name: string, options: readonly string[] = [], script = 'sleep 600'): void {
    this.podman(
      'run',
      '--detach',
      '--name',
      name,
      '--network=none',
      ...options,
      PORTAL_IMAGE,
      '/bin/sh',
      '-c',
      script,
    );
  }

  /** What is in the directory of the archives. */
  archives(name: string): readonly string[] {
    return this.podman('exec', name, 'ls', '-A', ARCHIVES)
      .split('\n')
      .filter((line) => line !== '');
  }

  dispose(): void {
    this.podman('rm', '--all', '--force', '--time', '0');
    removeBusyDirectory(this.directory);
  }

  /** Makes an image of a directory, to which a shell and its usual commands are added. */
  import(image: string, root: string): void {
    for (const directory of ['bin', 'etc', 'tmp']) mkdirSync(join(root, directory), { recursive: true });
    chmodSync(join(root, 'tmp'), 0o1777);
    copyFileSync(BUSYBOX, join(root, 'bin/busybox'));
    for (const command of commands) symlinkSync('busybox', join(root, 'bin', command));
    writeFileSync(join(root, 'etc/passwd'), users);
    const tar = `${root}.tar`;
    execFileSync('tar', ['-C', root, '-cf', tar, '.']);
    this.podman('import', tar, image);
    rmSync(tar);
  }

  private importPortal(): void {
    const root = join(this.directory, 'portal');
    mkdirSync(join(root, ARCHIVES), { recursive: true });
    this.import(PORTAL_IMAGE, root);
  }
}
