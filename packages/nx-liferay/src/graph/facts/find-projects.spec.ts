import { expect, it } from 'vitest';
import { discoverProjects } from 'uffa';
import { tempWorkspace } from '../../../test/temp-workspace';
import { findProjects } from './find-projects';

const files = [
  'client-extension.yaml',
  'a/client-extension.yaml',
  'a/nested/client-extension.yaml',
  'build/b/client-extension.yaml',
  'client-extensions/c/client-extension.yaml',
  'client-extensions/c/src/client-extension.yaml',
  'language/Language.properties',
  'language/client-extension.yaml',
  'modules/dist/d/client-extension.yaml',
];

it.each([
  { directories: [], exclude: [] },
  { directories: ['client-extensions/', 'a'], exclude: [] },
  { directories: [], exclude: ['client-ext*/*', 'a'] },
  { directories: ['modules/dist'], exclude: [] },
  { directories: ['build/b'], exclude: [] },
  { directories: ['client-extensions/*'], exclude: [] },
  { directories: ['{client-extensions,a}/'], exclude: [] },
  { directories: ['*/*', './modules//*'], exclude: [] },
  { directories: ['**/dist'], exclude: [] },
  { directories: ['.\\client-extensions'], exclude: ['./client-extensions/*/', 'a/'] },
  { directories: ['*'], exclude: ['.\\a', './client-extensions//c'] },
  { directories: ['a/*', '!client-extensions', 'gone/*'], exclude: [] },
])('finds among the files of Nx what a walk of the disk finds: %j', (where) => {
  const workspaceRoot = tempWorkspace(Object.fromEntries(files.map((file) => [file, ''])));
  const found = findProjects(workspaceRoot, files, where).projects.map(({ project }) => project);
  expect(found).toEqual(discoverProjects({ workspaceRoot, ...where }).projects);
});

it.each([
  ['', 'gitdir: /shop/.git/worktrees/x\n'],
  ['', 'gitdir: ../.git/modules/x\n'],
  ['client-extension.yaml', 'gitdir: /shop/.git/worktrees/x\n'],
])('leaves out a copy of the workspace as a walk of the disk does: %j %j', (rootProject, pointer) => {
  const copied = ['a/client-extension.yaml', ...(rootProject === '' ? [] : [rootProject])];
  const all = [...copied, ...copied.map((file) => `.claude/worktrees/x/${file}`)];
  const workspaceRoot = tempWorkspace({
    ...Object.fromEntries(all.map((file) => [file, ''])),
    '.claude/worktrees/x/.git': pointer,
  });
  const where = { directories: [], exclude: [] };
  const found = findProjects(workspaceRoot, all, where).projects.map(({ project }) => project.path);
  expect(found.sort()).toEqual(
    discoverProjects({ workspaceRoot, ...where }).projects.map(({ path }) => path),
  );
  expect(found.length).toBe(pointer.includes('modules') ? 2 : copied.length);
});
