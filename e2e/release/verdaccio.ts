import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../workspace/free-port';

const program = join(__dirname, '../../node_modules/verdaccio/bin/verdaccio');
const ATTEMPTS = 300;
const PAUSE = 200;

/** A registry on this machine to which both packages can be published; it has all others from npm's. */
export class Verdaccio {
  private constructor(
    private readonly process: ChildProcess,
    private readonly directory: string,
    readonly address: string,
  ) {}

  /** @param directory for its files; it must not exist yet */
  static async start(directory: string): Promise<Verdaccio> {
    mkdirSync(directory);
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    writeFileSync(join(directory, 'config.yaml'), configuration);
    writeFileSync(join(directory, 'npmrc'), `registry=${address}/\n//127.0.0.1:${port}/:_authToken=any\n`);
    const child = spawn(
      process.execPath,
      [program, '--config', join(directory, 'config.yaml'), '--listen', `127.0.0.1:${port}`],
      { cwd: directory, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const log = createWriteStream(join(directory, 'log'));
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    const registry = new Verdaccio(child, directory, address);
    await registry.untilReady();
    return registry;
  }

  /** For npm and the programs that start it: this registry, a token for it, and nothing of the user's own settings. */
  get environment(): Readonly<Record<string, string>> {
    return {
      npm_config_userconfig: join(this.directory, 'npmrc'),
      npm_config_registry: `${this.address}/`,
      npm_config_provenance: 'false',
    };
  }

  /** The versions of a package that were published here. */
  async versionsOf(name: string): Promise<readonly string[]> {
    const response = await fetch(`${this.address}/${name}`);
    const { versions } = (await response.json()) as { readonly versions: object };
    return Object.keys(versions);
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null) return;
    const ended = once(this.process, 'exit');
    this.process.kill();
    await ended;
  }

  private async untilReady(): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS && this.process.exitCode === null; attempt += 1) {
      const response = await fetch(`${this.address}/-/ping`).catch(() => undefined);
      if (response?.ok) return;
      await setTimeout(PAUSE);
    }
    await this.stop();
    throw new Error(`The registry never answered:\n${readFileSync(join(this.directory, 'log'), 'utf8')}`);
  }
}

const configuration = `storage: ./storage
uplinks:
  npmjs:
    url: https://registry.npmjs.org/
    cache: false
packages:
  uffa:
    access: $all
    publish: $all
  nx-liferay:
    access: $all
    publish: $all
  '**':
    access: $all
    proxy: npmjs
web:
  enable: false
log: { type: stdout, format: pretty, level: warn }
`;
