import { execFileSync } from 'node:child_process';
import { tempWorkspace } from './temp-workspace';

/** A workspace with these files, all of them committed. */
export function committedWorkspace(files: Readonly<Record<string, string>>): string {
  const root = tempWorkspace({ 'nx.json': '{}', ...files });
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: root });
  git('init', '--quiet');
  git('add', '--all');
  git('-c', 'user.name=test', '-c', 'user.email=test@example.com', 'commit', '--quiet', '--message', 'all');
  return root;
}
