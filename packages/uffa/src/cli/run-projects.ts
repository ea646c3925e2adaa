import { setImmediate } from 'node:timers/promises';
import { debuglog } from 'node:util';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import type { Project } from '../discover/project';
import type { CommandResult } from './commands';
import { limiter } from './limiter';

export interface RunOptions {
  readonly concurrency: number;
  readonly signal: AbortSignal;
  readonly onStart: (project: Project) => void;
  readonly onEnd: (project: Project) => void;
}

const debug = debuglog('uffa');

/**
 * Runs every project, several at a time, and gives the results in the order of the projects. One that throws is a
 * result with a finding. After an interruption nothing more starts, what runs is waited for, and what it left undone
 * has no result.
 */
export async function* runProjects(
  projects: readonly Project[],
  run: (project: Project) => CommandResult | Promise<CommandResult>,
  { concurrency, signal, onStart, onEnd }: RunOptions,
): AsyncGenerator<CommandResult> {
  const limited = limiter(concurrency);
  const results = projects.map((project) =>
    limited(async () => {
      // Planning hardly waits for anything: without a pause neither a signal nor the progress would get its turn.
      await setImmediate();
      if (signal.aborted) return undefined;
      onStart(project);
      const result = await runSafely(project, run);
      onEnd(project);
      return isUndone(result, signal) ? undefined : result;
    }),
  );
  for (const pending of results) {
    const result = await pending;
    if (result !== undefined) yield result;
  }
}

/** A writer that was interrupted fails, but that is no finding about the project. */
function isUndone({ success }: CommandResult, signal: AbortSignal): boolean {
  return signal.aborted && !success;
}

async function runSafely(
  project: Project,
  run: (project: Project) => CommandResult | Promise<CommandResult>,
): Promise<CommandResult> {
  try {
    return await run(project);
  } catch (error) {
    debug('%s: %o', project.path, error);
    return { project, success: false, diagnostics: [findingOf(error, project)] };
  }
}

function findingOf(error: unknown, { path }: Project): Diagnostic {
  if (error instanceof UffaError) return error.diagnostic;
  const reason = error instanceof Error ? error.message : String(error);
  return diagnostic('project-failed', { project: path, reason });
}
