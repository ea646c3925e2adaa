import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HostileWorkspace } from './hostile-workspace';
import { Random } from './random';

/** `npm run test:hostile` kills three hundred. */
const tries = Number(process.env['HOSTILE_KILLS'] ?? 5);
const seed = Number(process.env['HOSTILE_SEED'] ?? 20_260_101);
const cli = resolve(__dirname, '../../packages/uffa/dist/cli/bin.js');
const commands = ['package', 'assemble', 'deploy'] as const;
const project = 'client-extensions/web';
const assembled = `${project}/build/liferay-client-extension-build`;

describe(`${tries} kills`, { timeout: 60_000 + tries * 10_000 }, () => {
  let workspace: HostileWorkspace;
  beforeAll(() => {
    workspace = new HostileWorkspace();
    // Large enough that writing it takes a while.
    workspace.write('web/assets/large.bin', Buffer.alloc(20_000_000, 'not the same letter everywhere'));
    mkdirSync(join(workspace.root, 'bundles/osgi/client-extensions'), { recursive: true });
  });
  afterAll(() => workspace.dispose());

  const run = (command: string, killAfter?: number): Promise<number | null> =>
    new Promise((done) => {
      const extra = command === 'deploy' ? ['--home', 'bundles'] : [];
      const child = spawn(process.execPath, [cli, command, '--workspace', '.', ...extra, project], {
        cwd: workspace.root,
        stdio: 'ignore',
      });
      const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
      child.on('exit', (code) => {
        clearTimeout(timer);
        done(code);
      });
    });

  it('leave the old archive or the new one, never a part of one, and the next run cleans up', async () => {
    const random = new Random(seed);
    const files = [`${project}/dist/web.zip`, 'bundles/osgi/client-extensions/web.zip'];
    const bytesOf = (file: string) => readIfThere(join(workspace.root, file));
    const began = Date.now();
    for (const command of commands) expect(await run(command), command).toBe(0);
    const duration = (Date.now() - began) / commands.length;
    const counts = { killed: 0, done: 0, torn: 0 };
    for (let index = 0; index < tries; index++) {
      workspace.write('web/assets/version.txt', String(index));
      const before = files.map(bytesOf);
      const code = await run(random.of(commands), random.below(Math.ceil(duration)));
      counts[code === null ? 'killed' : 'done']++;
      const after = files.map(bytesOf);
      for (const command of commands) expect(await run(command), command).toBe(0);
      const whole = files.map(bytesOf);
      for (const [at, bytes] of after.entries()) {
        const isWhole = [before[at], whole[at]].some(
          (each) => each !== undefined && bytes?.equals(each) === true,
        );
        if (!isWhole) counts.torn++;
      }
    }
    process.stdout.write(
      `kills (seed ${seed}): ${tries} tried, ${counts.killed} killed, ${counts.done} were faster, ${counts.torn} left a part\n`,
    );
    expect(counts.torn).toBe(0);
    expect(counts.killed).toBeGreaterThan(0);
    expect(readdirSync(join(workspace.root, project, 'dist'))).toEqual(['web.zip']);
    expect(readdirSync(join(workspace.root, 'bundles/osgi/client-extensions'))).toEqual(['web.zip']);
    expect(readdirSync(join(workspace.root, project, 'build')).sort()).toEqual([
      'liferay-client-extension-build',
      'static',
    ]);
    expect(readFileSync(join(workspace.root, assembled, 'static/assets/version.txt'), 'utf8')).toBe(
      String(tries - 1),
    );
  });
});

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
