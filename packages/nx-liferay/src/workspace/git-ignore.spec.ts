import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { WorkspaceContext } from 'nx/src/native';
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

it('takes names of dots for names', () => {
  const isIgnored = gitIgnore(tempWorkspace({ '.gitignore': '..two\n', 'a/.gitignore': '*.log\n' }));
  expect(['..two', 'a/..two', 'a/...', '...'].map(isIgnored)).toEqual([true, true, false, false]);
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

const rule = 'secret.js\n';

// Workspaces in `outer/shop`; an empty `.git` directory is a repository to Nx.
it.each<[string, Readonly<Record<string, string>>]>([
  ['of the repository that it is a part of', { 'outer/.git/HEAD': '', 'outer/.gitignore': rule }],
  ['that takes back what is above', { 'outer/.gitignore': rule, 'outer/shop/.gitignore': '!secret.js\n' }],
  ['above the repository', { 'outer/.git/HEAD': '', '.gitignore': rule }],
  ['above a repository of its own', { 'outer/shop/.git/HEAD': '', 'outer/.gitignore': rule }],
  ['above a worktree of its own', { 'outer/shop/.git': 'gitdir: x\n', 'outer/.gitignore': rule }],
  ['of Nx above the repository', { 'outer/.git/HEAD': '', 'outer/.nxignore': rule }],
  ['above it where there is no repository', { '.gitignore': '/outer/shop/a\n' }],
  ['of Nx above it where there is no repository', { 'outer/.nxignore': rule }],
  ['of a repository within', { 'outer/shop/a/.git/info/exclude': rule }],
  ['of a submodule, which is kept elsewhere', { 'outer/shop/a/.git': 'gitdir: x\n', 'x/info/exclude': rule }],
  ['for searches', { 'outer/shop/a/.ignore': rule }],
  [
    'for searches, which .nxignore takes back',
    { 'outer/shop/.ignore': rule, 'outer/shop/.nxignore': '!*.js\n' },
  ],
])('answers as Nx does: rules %s', (_, rules) => {
  const path = 'a/secret.js';
  // Nx waits for ever for the files of a workspace without any.
  const directory = tempWorkspace({ [`outer/shop/${path}`]: '', 'outer/shop/index.js': '', ...rules });
  const root = join(directory, 'outer/shop');
  const seen = new WorkspaceContext(root, join(directory, 'cache')).allFileData().map(({ file }) => file);
  expect(gitIgnore(root)(path)).toBe(!seen.includes(path));
});

it('knows what the repository around it ignores by a path, which Nx does not', () => {
  const directory = tempWorkspace({ '.gitignore': '/shop/*/dist\n', 'shop/libs/index.js': '' });
  execFileSync('git', ['init', '-q'], { cwd: directory });
  const root = join(directory, 'shop');
  for (const path of ['libs/dist', 'libs/dist/index.js', 'libs/index.js', 'libs/a/dist']) {
    expect([path, gitIgnore(root)(path)]).toEqual([path, gitSays(root, path)]);
  }
});

it('lets no file for searches take back what git ignores, for most versions of Nx do not ask it', () => {
  const isIgnored = gitIgnore(tempWorkspace({ '.ignore': '!build\n', '.gitignore': 'build\n' }));
  expect(isIgnored('build/')).toBe(true);
});

function gitSays(cwd: string, path: string): boolean {
  try {
    execFileSync('git', ['check-ignore', '-q', '--no-index', path], { cwd });
    return true;
  } catch {
    return false;
  }
}

it.each([
  ['more double stars than can be tried', `${'**/a/'.repeat(6)}**/b`],
  ['a longer pattern than any path', 'x'.repeat(40_000)],
  ['a list of characters without an end', '[s'],
])('takes no notice of a line with %s, and heeds the others', (_, line) => {
  const isIgnored = gitIgnore(tempWorkspace({ '.gitignore': `${line}\n*.log\n` }));
  const deep = 'a/'.repeat(100);
  expect(['x.log', `${deep}x.log`, `${deep}c`].map(isIgnored)).toEqual([true, true, false]);
});
