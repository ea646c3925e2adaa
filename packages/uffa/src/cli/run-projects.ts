import { setImmediate } from 'node:timers/promises';
import { debuglog } from 'node:util';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { messageOf } from '../diagnostics/error-reason';
import { UffaError } from '../diagnostics/errors';
import type { Project } from '../discover/project';
import type { CommandResult } from './commands';

export interface RunOptions {
  readonly concurrency: number;
  /**
   * The paths of the projects that have to be done before each project, by its own path. They come earlier in the list.
   */
  readonly needs: ReadonlyMap<string, readonly string[]>;
  readonly signal: AbortSignal;
  readonly onStart: (project: Project) => void;
  readonly onEnd: (project: Project) => void;
}

const debug = debuglog('uffa');

/**
 * Runs every project, several at a time, and gives the results in the order of the projects. One that throws is a
 * result with a diagnostic, and so is one that needs a project which failed. After an interruption nothing more starts;
 * projects that are running are waited for, and those left undone have no result.
 */
export async function* runProjects(
  projects: readonly Project[],
  run: (project: Project) => CommandResult | Promise<CommandResult>,
  { concurrency, needs, signal, onStart, onEnd }: RunOptions,
): AsyncGenerator<CommandResult> {
  const limited = limiter(concurrency);
  const results = new Map<string, Promise<CommandResult | undefined>>();
  const start = async (project: Project) => {
    const needed = (needs.get(project.path) ?? []).flatMap((path) => results.get(path) ?? []);
    const failed = (await Promise.all(needed)).find((result) => result?.success === false);
    if (failed !== undefined) return signal.aborted ? undefined : skipped(project, failed.project);
    return limited(async () => {
      // Planning hardly waits for anything: without a pause neither a signal nor the progress would get its turn.
      await setImmediate();
      if (signal.aborted) return undefined;
      onStart(project);
      const result = await runSafely(project, run);
      onEnd(project);
      return isUndone(result, signal) ? undefined : result;
    });
  };
  for (const project of projects) results.set(project.path, start(project));
  for (const pending of results.values()) {
    const result = await pending;
    if (result !== undefined) yield result;
  }
}

/**
 * Whether an interruption kept the command from doing its work: that says nothing about the project. If it had already
 * deployed the archive and was waiting for the portal, that has to be reported.
 */
function isUndone({ success, diagnostics }: CommandResult, signal: AbortSignal): boolean {
  return signal.aborted && !success && !diagnostics.some(({ code }) => code === 'deploy-wait-stopped');
}

function skipped(project: Project, needed: Project): CommandResult {
  const found = diagnostic('needed-project-failed', { project: project.path, needed: needed.path });
  return { project, success: false, diagnostics: [found] };
}

async function runSafely(
  project: Project,
  run: (project: Project) => CommandResult | Promise<CommandResult>,
): Promise<CommandResult> {
  try {
    return await run(project);
  } catch (error) {
    debug('%s: %o', project.path, error);
    return { project, success: false, diagnostics: [failureOf(error, project)] };
  }
}

/** What is said of a project that could not be looked at: the error is its diagnostic. */
export function failureOf(error: unknown, { path }: Project): Diagnostic {
  if (error instanceof UffaError) return error.diagnostic;
  return diagnostic('project-failed', { project: path, reason: messageOf(error) });
}

/** Runs a piece of work as soon as fewer than `limit` others are running. */
type Limiter = <T>(work: () => Promise<T>) => Promise<T>;

/** Makes a limiter. Work that has to wait starts in the order in which it came. */
function limiter(limit: number): Limiter {
  let free = limit;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    }
  };
}
