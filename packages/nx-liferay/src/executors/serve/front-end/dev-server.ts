import { join } from 'node:path';
import { packageDirectory } from '../../../package-directory';
import { isTerminal, print } from '../../../print';
import { serveVariables, type ServeEnvironment } from '../../../vite/serve-environment';
import { runProgram } from '../../run-program';
import { shell } from '../shell';
import type { TaskContext } from '../../task';

/** A development server that was started. */
export interface DevServer {
  readonly command: string;
  /** Why it has ended; undefined where it ended with 0. Never rejected. */
  readonly ended: Promise<string | undefined>;
  /** Asks it to end. */
  readonly stop: () => void;
}

/**
 * Starts a development server. In its command, `{port}` and `{host}` stand for where it is to listen, and `{viteConfig}`
 * for a configuration of Vite.
 *
 * @param at undefined: wherever it listens by itself
 */
export function startDevServer(
  line: string,
  at: ServeEnvironment | undefined,
  { workspaceRoot, project, signal }: TaskContext,
): DevServer {
  const command = at === undefined ? line : filledIn(line, at);
  const stopping = new AbortController();
  const ended = runProgram(shell, [command], {
    cwd: join(workspaceRoot, project.root),
    env: { ...process.env, ...(at === undefined ? {} : serveVariables(at)) },
    signal: AbortSignal.any([signal, stopping.signal]),
    whenKilled: 'stop',
    ...(isTerminal() ? {} : { onOutput: print, input: 'inherit' }),
  });
  return { command, ended, stop: () => stopping.abort() };
}

function filledIn(line: string, { origin, port }: ServeEnvironment): string {
  return line
    .replaceAll('{port}', () => String(port))
    .replaceAll('{host}', () => new URL(origin).hostname)
    .replaceAll('{viteConfig}', () => `"${VITE_CONFIG}"`);
}

const VITE_CONFIG = join(packageDirectory, 'dist/vite/served-config.js');
