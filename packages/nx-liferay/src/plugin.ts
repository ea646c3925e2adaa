import type { TaskResult } from './executors/list-warnings';
import type { CreateDependencies } from './graph/create-dependencies';
import type { CreateNodes } from './graph/create-nodes';
import type { PluginOptions } from './graph/options';

export type { PluginOptions } from './graph/options';
export type { TargetOption } from './graph/target-options';

// Nx loads this file for every command: what the hooks need is loaded when they are called.

/** Makes a project of each directory with a client-extension.yaml, and of the language project (behaviour.md 2, 16). */
export const createNodes: CreateNodes = [
  '{**/client-extension.yaml,language/Language.properties}',
  async (files, options, context) => {
    const { recallNodes } = await import('./recall/recall-nodes.js');
    return recallNodes(files, options, context, process.env, async (text) => {
      const { printError } = await import('./print.js');
      printError(text);
    });
  },
];

/**
 * Adds the edges that Liferay knows: a `from` in another project, an OAuth application or service of another project,
 * the packages of a theme.
 */
export const createDependencies: CreateDependencies = async (_options, context) => {
  const hooks = await import('./graph/create-dependencies.js');
  return hooks.createDependencies(context);
};

/**
 * Tells batches how Nx was called, and stops a command whose configuration no project has. The hook is also needed for another reason: Nx ends the process of a plugin without a task
 * hook as soon as the graph is made, and starts another for the next graph, which with the daemon is after each edit of
 * a yaml.
 */
export const preTasksExecution: PreTasksExecution = async (_options, { argv }) => {
  const { exportRunOptions } = await import('./executors/export-run-options.js');
  exportRunOptions(argv, process.env);
  const { checkConfiguration } = await import('./executors/check-configuration.js');
  await checkConfiguration(argv);
};

/**
 * Ends a command for several projects with one list of the warnings, also of tasks whose results came from the cache,
 * and a command that validated with what it could not look up. If Nx uses its daemon, the list goes to the daemon's log: the hook runs there, and nothing of it reaches the terminal.
 */
export const postTasksExecution: PostTasksExecution = async (options, context) => {
  const { argv, taskResults, workspaceRoot } = context;
  const { listWarnings } = await import('./executors/list-warnings.js');
  const isToldAll = Object.values(taskResults).every(({ terminalOutput }) => terminalOutput !== undefined);
  // It loads Nx's devkit, which takes longer than all the rest here.
  const stored = isToldAll ? undefined : await import('./executors/stored-output.js');
  const list = listWarnings(argv, taskResults, (hash) => stored?.storedOutput(hash));
  const validated = validatedRoots(options ?? {}, taskResults);
  const remark =
    validated.length === 0
      ? undefined
      : await (
          await import('./executors/absent-catalogue.js')
        ).absentCatalogue(workspaceRoot, options ?? {}, validated);
  if (list !== undefined || remark !== undefined) await writeForNx(`${list ?? ''}${remark ?? ''}`);
};

/** The projects whose target `validate` is among the tasks, by whatever name the options give it. */
function validatedRoots(
  { validate = 'validate' }: PluginOptions,
  results: Readonly<Record<string, TaskResult>>,
): readonly string[] {
  const name = typeof validate === 'object' ? (validate.name ?? 'validate') : validate;
  return Object.values(results).flatMap(({ task: { target, projectRoot } }) =>
    target.target === name && projectRoot !== undefined ? [projectRoot] : [],
  );
}

/** Nx passes on what a plugin's process writes, and may end as soon as the hook has: it is given time to read it. */
async function writeForNx(text: string): Promise<void> {
  const { printAndWait } = await import('./print.js');
  await printAndWait(text);
  await new Promise((resolve) => setTimeout(resolve, 100));
}

/** Nx's hooks, as far as they are used; devkit does not export their types. */
type PreTasksExecution = (options: unknown, context: { readonly argv: readonly string[] }) => Promise<void>;

type PostTasksExecution = (
  options: PluginOptions | undefined,
  context: {
    readonly workspaceRoot: string;
    readonly argv: readonly string[];
    readonly taskResults: Readonly<Record<string, TaskResult>>;
  },
) => Promise<void>;
