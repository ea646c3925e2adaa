import { availableParallelism } from 'node:os';
import type { ExecutorContext } from '@nx/devkit';
import { ThreadBudget } from 'uffa';
import { knownManifests } from '../manifests/known-manifests';
import { print } from '../print';
import { gitIgnore } from '../workspace/git-ignore';
import { inDependencyOrder, type BatchGraph } from './in-dependency-order';
import { PacedOutput } from './paced-output';
import { projectsByRoot } from './projects-by-root';
import { shownByNx } from './shown-by-nx';
import { listenForStop } from './stop-signal';
import { outcomeOf, taskContext, type Task, type TaskOutcome } from './task';

/** What Nx is told about one task of a batch. `status` is read by Nx 22.7 and later. */
export interface BatchResult {
  readonly success: boolean;
  readonly terminalOutput: string;
  readonly startTime: number;
  readonly endTime: number;
  readonly status: 'success' | 'failure' | 'skipped';
}

type BatchExecutor<Options> = (
  taskGraph: BatchGraph,
  options: Readonly<Record<string, Options>>,
  overrides: Options,
  context: Pick<ExecutorContext, 'root' | 'projectsConfigurations' | 'taskGraph'>,
) => AsyncGenerator<{ readonly task: string; readonly result: BatchResult }>;

/**
 * An executor that runs a task for many projects in one process, a few at a time, and reports each as it is done. A
 * task whose dependency in the batch has failed is skipped. When it is asked to stop, it begins no other task, waits
 * until the running ones have cleaned up, and ends the process without a result: Nx then reports them as stopped, not
 * as failed.
 */
export function runBatch<Options>(task: Task<Options>): BatchExecutor<Options> {
  return async function* (taskGraph, options, overrides, context) {
    const { signal, exitAsSignalled } = listenForStop();
    const shown = shownByNx(context);
    const output = new PacedOutput({ write: print });
    const surroundings = {
      ...context,
      isIgnored: gitIgnore(context.root),
      projectAt: projectsByRoot(context),
      ...(hasMany(taskGraph) ? { knownManifests: knownManifests(context.root, process.env) } : {}),
      threads: new ThreadBudget(),
      signal,
    };
    const runTask = async (id: string, dependencies: 'succeeded' | 'failed') => {
      const startTime = Date.now();
      if (dependencies === 'failed' || signal.aborted) return resultOf(skipped, startTime);
      const projectName = taskGraph.tasks[id]?.target.project ?? '';
      const targetName = context.taskGraph?.tasks[id]?.target.target;
      return resultOf(
        await outcomeOf(task, options[id] ?? overrides, () =>
          taskContext(surroundings, projectName, targetName),
        ),
        startTime,
      );
    };
    try {
      for await (const [id, result] of inDependencyOrder(taskGraph, availableParallelism(), runTask)) {
        if (signal.aborted) continue;
        const isShown = shown(id) === 'all' || (shown(id) === 'failures' && !result.success);
        // The output of tasks that were done earlier comes before what Nx itself shows.
        if (!isShown) output.write(result.terminalOutput);
        if (isShown || hasDiagnostics(result)) output.flush();
        yield { task: id, result };
      }
    } finally {
      output.flush();
      exitAsSignalled();
      letProcessEnd();
    }
  };
}

/**
 * Nothing but its channel to Nx keeps the process of a batch alive once its results are sent. Left alone, Nx would end
 * it, and check every 100 ms whether it is gone.
 */
function letProcessEnd(): void {
  process.channel?.unref();
}

/** Diagnostics have to be read as those of their task, so they come before Nx says that it is done. */
function hasDiagnostics({ terminalOutput }: BatchResult): boolean {
  return terminalOutput.trimEnd().includes('\n');
}

function hasMany({ tasks }: BatchGraph): boolean {
  return Object.keys(tasks).length > 1;
}

const skipped: TaskOutcome = {
  success: false,
  text: 'Skipped: a task that it depends on has failed.\n',
};

function resultOf(outcome: TaskOutcome, startTime: number): BatchResult {
  const status = outcome === skipped ? 'skipped' : outcome.success ? 'success' : 'failure';
  const { success, text } = outcome;
  return { success, terminalOutput: text, startTime, endTime: Date.now(), status };
}
