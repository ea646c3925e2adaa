import { dirname, join } from 'node:path';
import { bin } from 'nx/package.json';
import { packageDirectory } from '../../package-directory';
import { print } from '../../print';
import { runProgram } from '../run-program';

/** Where Nx runs, and until when. */
export interface NxSetup {
  readonly workspaceRoot: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  /** Whether more runs follow, for which a process is started ahead. */
  readonly isRepeated: boolean;
}

/** What came of a run of Nx. */
export interface NxRun {
  /** Why it failed; undefined where it did not. */
  readonly failure: string | undefined;
  readonly output: string;
}

/** A process that has loaded Nx and waits for its arguments. */
interface WaitingNx {
  readonly begin: (parameters: readonly string[]) => void;
  readonly ended: Promise<NxRun>;
  /** Whether it waits no longer, though nobody has asked it to run. */
  readonly isGone: () => boolean;
}

/** What Nx tells a task about itself, and another Nx must not take for its own. */
const OF_THIS_TASK = /^NX_(?:TASK|TERMINAL|STREAM|CLI|INVOKED|LOAD|PREFIX|SET|RUN|FORKED|SKIP|TUI)/;

/** How long a build that is asked to stop may take to do so, in milliseconds. */
const GRACE = 2000;

const PROGRAM = join(packageDirectory, 'dist/executors/preview/waiting-nx.js');

/**
 * Runs Nx time and again, each time in a process of its own: it reads its settings and plugins only at the start. To load
 * its modules takes as long as a small build, so after each run of several a process is started for the next one.
 */
export class NxRuns {
  private next: WaitingNx | undefined;

  constructor(private readonly setup: NxSetup) {}

  async run(parameters: readonly string[]): Promise<NxRun> {
    const { next, setup } = this;
    this.next = undefined;
    const nx = next === undefined || next.isGone() ? waitingNx(setup) : next;
    nx.begin(parameters);
    const ran = await nx.ended;
    if (setup.isRepeated && !setup.signal.aborted) this.next = waitingNx(setup);
    return ran;
  }
}

function waitingNx({ workspaceRoot, env, signal }: NxSetup): WaitingNx {
  let begin: (text: string) => void = () => undefined;
  const input = new Promise<string>((resolve) => (begin = resolve));
  const output: string[] = [];
  let isGone = false;
  const ended = runProgram(
    { file: process.execPath, arguments: [PROGRAM] },
    [join(dirname(require.resolve('nx/package.json')), bin.nx)],
    {
      cwd: workspaceRoot,
      // A process for each plugin, at each edit, would take longer than most builds. Whoever wants them has said so.
      env: { NX_ISOLATE_PLUGINS: 'false', ...withoutThisTask(env), NX_TUI: 'false' },
      signal,
      grace: GRACE,
      input,
      onOutput: (chunk) => {
        output.push(chunk.toString('utf8'));
        print(chunk);
      },
    },
  ).then((failure) => {
    isGone = true;
    return { failure, output: output.join('') };
  });
  return { begin: (parameters) => begin(JSON.stringify(parameters)), ended, isGone: () => isGone };
}

function withoutThisTask(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !OF_THIS_TASK.test(name)));
}
