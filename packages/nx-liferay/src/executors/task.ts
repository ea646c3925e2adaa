import type { ExecutorContext, ProjectConfiguration, ProjectGraph } from '@nx/devkit';

/** What an executor knows of the project that it runs for. */
export interface TaskContext {
  /** Absolute path of the workspace root. */
  readonly workspaceRoot: string;
  /** As Nx has it, with the targets of all plugins. */
  readonly project: ProjectConfiguration;
  readonly projectName: string;
  /** Absent where Nx gives a batch none. */
  readonly projectGraph?: ProjectGraph;
  /** Raised when Nx is asked to stop. */
  readonly signal: AbortSignal;
}

/** What became of a task; Nx shows the text, and again when it takes the task from the cache. */
export interface TaskOutcome {
  readonly success: boolean;
  readonly text: string;
}

/** The work of an executor for one project: the same alone and among others. */
export type Task<Options> = (options: Options, context: TaskContext) => TaskOutcome | Promise<TaskOutcome>;

export function taskContext(
  {
    root,
    projectsConfigurations,
    projectGraph,
  }: Pick<ExecutorContext, 'root' | 'projectsConfigurations'> &
    Partial<Pick<ExecutorContext, 'projectGraph'>>,
  projectName: string,
  signal: AbortSignal,
): TaskContext {
  const project = projectsConfigurations.projects[projectName];
  if (project === undefined) throw new Error(`Nx runs a target of ${projectName}, which is no project.`);
  const graph = projectGraph === undefined ? {} : { projectGraph };
  return { workspaceRoot: root, project, projectName, signal, ...graph };
}

/** Runs a task; what it throws becomes a failure of this task alone. */
export async function outcomeOf<Options>(
  task: Task<Options>,
  options: Options,
  context: () => TaskContext,
): Promise<TaskOutcome> {
  try {
    return await task(options, context());
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { success: false, text: `${text}\n` };
  }
}
