import { spawnSync } from 'node:child_process';
import { diagnostic } from '../../diagnostics/diagnostic';
import { errorCode } from '../../diagnostics/error-reason';
import { UffaError } from '../../diagnostics/errors';

/** Where git runs, and with what. */
export interface Git {
  /** Absolute. */
  readonly directory: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A file for an index of our own, absolute: the user's is never touched. */
  readonly index: string;
}

/** How git ended. */
export interface GitResult {
  /** Absent where it was stopped by a signal. */
  readonly code?: number;
  readonly output: string;
  /** The last line that it wrote to its standard error. */
  readonly reason: string;
}

/** In bytes: the names of a few million files. */
const MOST_OUTPUT = 1 << 28;

/** A hook of git sets these: they would make git look elsewhere than in the directory. */
const ofHooks = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_PREFIX', 'GIT_OBJECT_DIRECTORY'];

/** No hook and no monitor that the repository's configuration names is run. */
const always = ['--no-optional-locks', '-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false'];

/**
 * Runs git until it ends.
 * @throws UffaError where there is no git, or it was stopped
 */
export function askGit({ directory, env, index }: Git, args: readonly string[], input = ''): GitResult {
  const { status, signal, stdout, stderr, error } = spawnSync('git', [...always, ...args], {
    cwd: directory,
    env: {
      ...Object.fromEntries(Object.entries(env).filter(([name]) => !ofHooks.includes(name))),
      GIT_INDEX_FILE: index,
      GIT_TERMINAL_PROMPT: '0',
      LC_ALL: 'C',
    },
    input,
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
  });
  if (errorCode(error) === 'ENOENT')
    throw new UffaError(diagnostic('diff-without-git', {}), { cause: error });
  // Nothing was started, or more was written than there is room for.
  if (error !== undefined) return { output: '', reason: error.message };
  if (signal !== null) throw new UffaError(diagnostic('diff-stopped', {}));
  const reason = stderr.trim().split('\n').at(-1) ?? '';
  return {
    ...(status === null ? {} : { code: status }),
    output: stdout,
    reason: reason === '' ? `exit code ${status}` : reason,
  };
}

/**
 * What git gives at a revision, where it has not failed.
 * @param codes what it may end with
 * @throws UffaError where it has
 */
export function required(
  { code, output, reason }: GitResult,
  revision: string,
  codes: readonly number[] = [0],
): string {
  if (code !== undefined && codes.includes(code)) return output;
  throw new UffaError(diagnostic('diff-revision-unreadable', { revision, reason }));
}
