import { diagnostic } from '../../diagnostics/diagnostic';
import { errorCode } from '../../diagnostics/error-reason';
import { UffaError } from '../../diagnostics/errors';
import { spawnGit, type Git as GitPlace } from '../../files/spawn-git';

/** Where git runs, with an index of our own: the user's is never touched. */
export type Git = GitPlace & Required<Pick<GitPlace, 'index'>>;

/** How git ended. */
export interface GitResult {
  /** Absent where it was stopped by a signal. */
  readonly code?: number;
  readonly output: string;
  /** The last line that it wrote to its standard error. */
  readonly reason: string;
}

/**
 * Runs git until it ends.
 * @throws UffaError where there is no git, or it was stopped
 */
export function askGit(git: Git, args: readonly string[], input = ''): GitResult {
  const { status, signal, stdout, stderr, error } = spawnGit(git, args, input);
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
