import { spawnSync, type SpawnSyncReturns } from 'node:child_process';

/** Where git runs, and with what. */
export interface Git {
  /** Absolute. */
  readonly directory: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A file for an index of our own, absolute; absent: that of the repository. */
  readonly index?: string;
}

/** In bytes: the names of a few million files. */
const MOST_OUTPUT = 1 << 28;

/** A hook of git sets these: they would make git look elsewhere than in the directory. */
const ofHooks = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_PREFIX', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY'];

/** No hook and no monitor that the repository's configuration names is run. */
const always = ['--no-optional-locks', '-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false'];

/** Runs git until it ends. It asks nobody anything, and says what is wrong in English. */
export function spawnGit(
  { directory, env, index }: Git,
  args: readonly string[],
  input = '',
): SpawnSyncReturns<string> {
  return spawnSync('git', [...always, ...args], {
    cwd: directory,
    env: {
      ...Object.fromEntries(Object.entries(env).filter(([name]) => !ofHooks.includes(name))),
      ...(index === undefined ? {} : { GIT_INDEX_FILE: index }),
      GIT_TERMINAL_PROMPT: '0',
      LC_ALL: 'C',
    },
    input,
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
  });
}
