import { join } from 'node:path';
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

/** Starts a development server. `{port}` and `{host}` in its command stand for where it is to listen. */
export function startDevServer(
  line: string,
  at: ServeEnvironment,
  { workspaceRoot, project, signal }: TaskContext,
): DevServer {
  const { hostname } = new URL(at.origin);
  const command = line.replaceAll('{port}', String(at.port)).replaceAll('{host}', hostname);
  const stopping = new AbortController();
  const ended = runProgram(shell, [command], {
    cwd: join(workspaceRoot, project.root),
    env: { ...process.env, ...serveVariables(at) },
    signal: AbortSignal.any([signal, stopping.signal]),
    ...(isTerminal() ? {} : { onOutput: print, input: 'inherit' }),
  });
  return { command, ended, stop: () => stopping.abort() };
}
