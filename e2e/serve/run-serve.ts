import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PROJECT } from './served-project';

const executor = join(__dirname, '../../packages/nx-liferay/dist/executors/serve/executor.js');

/** Runs the executor as Nx does, in a process of its own. */
const RUN = `
const [executor, options, context] = process.argv.slice(1);
require(executor).default(JSON.parse(options), JSON.parse(context)).then(({ success }) => {
  process.exitCode = success ? 0 : 1;
});
`;

/** The options for the server of `servedProject`. */
export const PLAIN = { portal: true, command: 'exec node server.mjs {port}', entry: ['main.js'] };

/** A run of `serve`. */
export interface Run {
  readonly process: ChildProcess;
  /** What it has printed so far. */
  readonly printed: () => string;
  /** Waits for a text in what it prints. @throws Error where it ends without */
  readonly prints: (text: string) => Promise<void>;
  /** Resolves with the exit code, or the signal that has ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

export function runServe(root: string, options: object = PLAIN, project = PROJECT): Run {
  const projects = { [project]: { root: project, targets: { serve: {} } } };
  const context = {
    root,
    projectName: project,
    targetName: 'serve',
    projectsConfigurations: { version: 2, projects },
  };
  return runOf(
    spawn(process.execPath, ['-e', RUN, executor, JSON.stringify(options), JSON.stringify(context)], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LIFERAY_HOME: '' },
    }),
  );
}

/** A run of `serve` in a process that has just been started. */
export function runOf(child: ChildProcess): Run {
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = once(child, 'close').then(
    ([code, signal]) => (code ?? signal) as number | NodeJS.Signals | null,
  );
  return {
    process: child,
    printed: () => text,
    prints: async (wanted) => {
      while (!text.includes(wanted)) {
        if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}:\n${text}`);
        await setTimeout(10);
      }
    },
    ended,
  };
}
