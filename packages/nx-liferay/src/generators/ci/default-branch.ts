import { git } from '../git';

const REMOTE = 'origin';

/** The branch that changes are merged into: what nx.json compares with, else the default branch of git's `origin`. */
export function defaultBranch(root: string, defaultBase: string | undefined): string {
  return (defaultBase ?? remoteHead(root) ?? 'main').replace(new RegExp(`^${REMOTE}/`), '');
}

function remoteHead(root: string): string | undefined {
  return git(root, 'symbolic-ref', '--quiet', '--short', `refs/remotes/${REMOTE}/HEAD`)?.trim();
}
