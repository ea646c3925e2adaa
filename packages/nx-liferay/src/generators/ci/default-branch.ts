import { spawnSync } from 'node:child_process';

const REMOTE = 'origin';

/** The branch that changes are merged into: what nx.json compares with, else the default branch of git's `origin`. */
export function defaultBranch(root: string, defaultBase: string | undefined): string {
  return (defaultBase ?? remoteHead(root) ?? 'main').replace(new RegExp(`^${REMOTE}/`), '');
}

function remoteHead(root: string): string | undefined {
  const args = ['symbolic-ref', '--quiet', '--short', `refs/remotes/${REMOTE}/HEAD`];
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
