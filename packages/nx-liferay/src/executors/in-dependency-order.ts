/** The tasks of a batch. An edge is the id of the task depended on or, from Nx 24 on, an object that holds it. */
export interface BatchGraph {
  readonly tasks: Readonly<Record<string, { readonly target: { readonly project: string } }>>;
  readonly dependencies: Readonly<Record<string, readonly (string | { readonly id: string })[]>>;
}

/** A task that is done, whether or not it succeeded. */
interface Finished {
  readonly success: boolean;
}

/** Carries out one task, or skips it because one that it depends on did not succeed. */
export type RunTask<Result extends Finished> = (
  id: string,
  dependencies: 'succeeded' | 'failed',
) => Promise<Result>;

/**
 * Carries out the tasks of a graph, at most `limit` at a time, each after those it depends on; yields each as it is
 * done.
 */
export async function* inDependencyOrder<Result extends Finished>(
  graph: BatchGraph,
  limit: number,
  runTask: RunTask<Result>,
): AsyncGenerator<readonly [id: string, result: Result], void, void> {
  const waiting = new Set(Object.keys(graph.tasks).sort());
  const running = new Map<string, Promise<readonly [string, Result]>>();
  const done = new Map<string, Result>();
  while (waiting.size + running.size > 0) {
    for (const id of waiting) {
      const dependencies = dependenciesIn(graph, id);
      if (running.size >= limit) break;
      if (!dependencies.every((other) => done.has(other))) continue;
      const failed = dependencies.some((other) => done.get(other)?.success === false);
      waiting.delete(id);
      running.set(
        id,
        runTask(id, failed ? 'failed' : 'succeeded').then((result) => [id, result]),
      );
    }
    const [id, result] = await Promise.race(running.values());
    running.delete(id);
    done.set(id, result);
    yield [id, result];
  }
}

function dependenciesIn({ tasks, dependencies }: BatchGraph, id: string): readonly string[] {
  const edges = dependencies[id] ?? [];
  return edges.map((edge) => (typeof edge === 'string' ? edge : edge.id)).filter((other) => other in tasks);
}
