import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A Spring Boot jar that runs, at a port of its choice. */
export class RunningJar {
  private constructor(
    private readonly process: ChildProcess,
    readonly url: string,
  ) {}

  /** Starts a jar and waits until it listens. */
  static async start(jar: string, environment: Readonly<Record<string, string>>): Promise<RunningJar> {
    const child = spawn('java', ['-jar', jar, '--server.port=0'], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let log = '';
    for await (const chunk of child.stdout) {
      log += String(chunk);
      const port = /Tomcat started on port (\d+)/.exec(log)?.[1];
      if (port !== undefined) {
        // Its further output is read, so that it does not fill the pipe.
        child.stdout.resume();
        return new RunningJar(child, `http://127.0.0.1:${port}`);
      }
    }
    throw new Error(`${jar} ended before it listened:\n${log}`);
  }

  async stop(): Promise<void> {
    this.process.kill();
    await once(this.process, 'exit');
  }
}
