import { execSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../workspace/free-port';

/** Three minutes: a JVM on a busy machine needs more than one. */
const ATTEMPTS = 900;
const PAUSE = 200;

/** A service that runs from its archive's files, as its Dockerfile says. */
export class RunningService {
  private readonly written: Buffer[] = [];

  private constructor(
    private readonly process: ChildProcess,
    readonly url: string,
  ) {
    process.stdout?.on('data', (bytes: Buffer) => this.written.push(bytes));
  }

  /** What it has written to its log so far. */
  get log(): string {
    return Buffer.concat(this.written).toString();
  }

  /** Runs the Dockerfile's `RUN` in the directory, then its `CMD`, and waits until the service is ready. */
  static async start(
    directory: string,
    environment: Readonly<Record<string, string>>,
  ): Promise<RunningService> {
    const { install, program, args } = readDockerfile(directory);
    for (const command of install) execSync(command, { cwd: directory, stdio: 'pipe' });
    const port = await freePort();
    const child = spawn(program, args, {
      cwd: directory,
      env: { ...process.env, ...environment, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const service = new RunningService(child, `http://127.0.0.1:${port}`);
    await service.untilReady();
    return service;
  }

  /** Asks it to stop, and waits. @returns its exit code; null where the signal ended it */
  async stop(): Promise<number | null> {
    this.process.kill('SIGTERM');
    const [code] = (await once(this.process, 'exit')) as [number | null];
    return code;
  }

  private async untilReady(): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (this.process.exitCode !== null) break;
      const response = await fetch(`${this.url}/ready`).catch(() => undefined);
      if (response?.ok) return;
      await setTimeout(PAUSE);
    }
    this.process.kill();
    throw new Error(`${this.process.spawnargs.join(' ')} was never ready:\n${this.log}`);
  }
}

function readDockerfile(directory: string) {
  const text = readFileSync(join(directory, 'Dockerfile'), 'utf8');
  const install = [...text.matchAll(/^RUN (.+)$/gm)].map(([, command]) => command!);
  const [program, ...args] = JSON.parse(/^CMD (\[.+\])$/m.exec(text)![1]!) as [string, ...string[]];
  return { install, program, args };
}
