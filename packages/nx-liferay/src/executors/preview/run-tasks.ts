import { dirname, join } from 'node:path';
import { bin } from 'nx/package.json';
import { print } from '../../print';
import { runProgram } from '../run-program';
import { taskId, type BuildTask } from './build-tasks';

export interface TaskRun {
  readonly workspaceRoot: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

/** What Nx tells a task about itself, and another Nx must not take for its own. */
const OF_THIS_TASK = /^NX_(?:TASK|TERMINAL|STREAM|CLI|INVOKED|LOAD|PREFIX|SET|RUN|FORKED|SKIP|TUI)/;

/** How long a build that is asked to stop may take to do so, in milliseconds. */
const GRACE = 2000;

/**
 * Has Nx run tasks, from its cache where nothing has changed.
 * @returns the ids of those that failed; all of them where Nx does not say which
 */
export async function runTasks(
  tasks: readonly BuildTask[],
  { workspaceRoot, env, signal }: TaskRun,
): Promise<readonly string[]> {
  const names = (part: keyof BuildTask) => [...new Set(tasks.map((task) => task[part]))].sort().join(',');
  const output: string[] = [];
  const failure = await runProgram(
    nxProgram(),
    ['run-many', `--targets=${names('target')}`, `--projects=${names('project')}`, '--outputStyle=static'],
    {
      cwd: workspaceRoot,
      // A process for each plugin, at each edit, would take longer than most builds. Whoever wants them has said so.
      env: { NX_ISOLATE_PLUGINS: 'false', ...withoutThisTask(env), NX_TUI: 'false' },
      signal,
      grace: GRACE,
      onOutput: (chunk) => {
        output.push(chunk.toString('utf8'));
        print(chunk);
      },
    },
  );
  if (failure === undefined) return [];
  return failedTasks(tasks.map(taskId), output.join(''));
}

/** Those that Nx lists in the end; where it lists none, it could not even begin. */
export function failedTasks(ids: readonly string[], output: string): readonly string[] {
  const at = output.lastIndexOf('Failed tasks:');
  const listed = new Set(
    at < 0
      ? []
      : output
          .slice(at)
          .split('\n')
          .map((line) => line.replace(/^[^\w@]*/, '').trim()),
  );
  const failed = ids.filter((id) => listed.has(id));
  return failed.length === 0 ? ids : failed;
}

/** The Nx that runs this task, by what its package calls its program. */
function nxProgram() {
  const file = join(dirname(require.resolve('nx/package.json')), bin.nx);
  return { file: process.execPath, arguments: [file] };
}

function withoutThisTask(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !OF_THIS_TASK.test(name)));
}
