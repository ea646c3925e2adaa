import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { tempWorkspace } from '../../test/temp-workspace';
import { gitIgnore } from './git-ignore';

const ignored = ['build/', 'build', 'a/build/', 'a/dist/', 'a/dist/x.js', 'a/x.log', 'b/keep.log', 'a/lib/'];

it('answers as git does', () => {
  const root = tempWorkspace({
    '.gitignore': 'build/\n*.log\n/a/lib\n',
    'a/.gitignore': 'dist\n!keep.log\n',
    'a/b/.gitignore': '*\n!*.js\n',
  });
  execFileSync('git', ['init', '-q'], { cwd: root });
  const isIgnored = gitIgnore(root);
  for (const path of [...ignored, 'a', 'a/keep.log', 'a/b/x.js', 'a/b/x.css', 'b/lib/', 'dist/', '.']) {
    expect([path, isIgnored(path)]).toEqual([path, gitSays(root, path)]);
  }
});

it('ignores nothing without .gitignore, and nothing outside the workspace', () => {
  const isIgnored = gitIgnore(tempWorkspace({ 'a.txt': '' }));
  expect(isIgnored('build/')).toBe(false);
  expect(isIgnored('../x')).toBe(false);
});

it('knows the rules that git keeps for one clone alone', () => {
  const isIgnored = gitIgnore(tempWorkspace({ '.git/info/exclude': 'mine\n' }));
  expect(isIgnored('a/mine')).toBe(true);
});

it('asks every .nxignore before .gitignore', () => {
  const isIgnored = gitIgnore(
    tempWorkspace({ '.nxignore': '!a/kept.log\n*.tmp\n', 'a/.gitignore': '*.log\n!x.tmp\n' }),
  );
  expect(['a/kept.log', 'a/x.log', 'a/x.tmp'].map(isIgnored)).toEqual([false, true, true]);
});

function gitSays(cwd: string, path: string): boolean {
  try {
    execFileSync('git', ['check-ignore', '-q', '--no-index', path], { cwd });
    return true;
  } catch {
    return false;
  }
}
