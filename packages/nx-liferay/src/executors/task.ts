import type { ExecutorContext, ProjectConfiguration, ProjectGraph, TargetConfiguration } from '@nx/devkit';
import { terminalText, UffaError, type ThreadBudget } from 'uffa';
import type { KnownManifests } from '../manifests/known-manifests';
import type { IsIgnored } from '../workspace/git-ignore';
import { failedWith } from './failed-with';

/** What an executor knows of the project that it runs for. */
export interface TaskContext {
  /** Absolute path of the workspace root. */
  readonly workspaceRoot: string;
  /** As Nx has it, with the targets of all plugins. */
  readonly project: ProjectConfiguration;
  readonly projectName: string;
  /** Absent where Nx does not cache what the task makes. */
  readonly caching?: Caching;
  /** All of the workspace, by name. Absent where nobody asks for them. */
  readonly projects?: Readonly<Record<string, ProjectConfiguration>>;
  /** Absent where Nx gives a batch none. */
  readonly projectGraph?: ProjectGraph;
  /** Absent where there is no other task in the process. */
  readonly knownManifests?: KnownManifests;
  /** Shared by the tasks of a batch; absent where the task runs alone. */
  readonly threads?: ThreadBudget;
  /** Aborted when Nx is asked to stop. */
  readonly signal: AbortSignal;
}

/** What a cached task knows about what Nx hashes for it. */
export interface Caching {
  readonly target: TargetConfiguration;
  /** Whether Nx takes no notice of a path of the workspace. */
  readonly isIgnored: IsIgnored;
  readonly projectAt: ProjectAt;
}

/** The project whose root is a directory, relative to the workspace root. */
export type ProjectAt = (directory: string) => ProjectConfiguration | undefined;

/** What became of a task; Nx shows the text, and again when it takes the task from the cache. */
export interface TaskOutcome {
  readonly success: boolean;
  readonly text: string;
}

/** The work of an executor for one project; the same for a task that runs alone and for one in a batch. */
export type Task<Options> = (options: Options, context: TaskContext) => TaskOutcome | Promise<TaskOutcome>;

/** What the tasks of one process share. */
export interface TaskSurroundings
  extends
    Pick<ExecutorContext, 'root' | 'projectsConfigurations'>,
    Partial<Pick<ExecutorContext, 'projectGraph'>>,
    Pick<TaskContext, 'knownManifests' | 'threads'> {
  readonly isIgnored: IsIgnored;
  readonly projectAt: ProjectAt;
  readonly signal: AbortSignal;
}

/**
 * The context that a task is given to run a target of a project.
 * @throws Error for a project that Nx does not have
 */
export function taskContext(
  {
    root,
    projectsConfigurations,
    projectGraph,
    knownManifests,
    threads,
    isIgnored,
    projectAt,
    signal,
  }: TaskSurroundings,
  projectName: string,
  targetName: string | undefined,
): TaskContext {
  const project = projectsConfigurations.projects[projectName];
  if (project === undefined) throw new Error(`Nx runs a target of ${projectName}, which is not a project.`);
  const target = project.targets?.[targetName ?? ''];
  return {
    workspaceRoot: root,
    project,
    projectName,
    projects: projectsConfigurations.projects,
    ...(projectGraph === undefined ? {} : { projectGraph }),
    ...(knownManifests === undefined ? {} : { knownManifests }),
    ...(threads === undefined ? {} : { threads }),
    ...(target?.cache === true ? { caching: { target, isIgnored, projectAt } } : {}),
    signal,
  };
}

/** Runs a task; what it throws becomes a failure of this task alone. */
export async function outcomeOf<Options>(
  task: Task<Options>,
  options: Options,
  context: () => TaskContext,
): Promise<TaskOutcome> {
  try {
    const { success, text } = await task(options, context());
    return { success, text: terminalText(text) };
  } catch (error) {
    if (error instanceof UffaError) {
      const { success, text } = failedWith([error.diagnostic], context());
      return { success, text: terminalText(text) };
    }
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { success: false, text: terminalText(`${text}\n`) };
  }
}
