import { expect, it } from 'vitest';
import { discoverProjects } from 'uffa';
import { tempWorkspace } from '../../test/temp-workspace';
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
])('finds among the files of Nx what a walk of the disk finds: %j', (where) => {
  const workspaceRoot = tempWorkspace(Object.fromEntries(files.map((file) => [file, ''])));
  const found = findProjects(workspaceRoot, files, where).map(({ project }) => project);
  expect(found).toEqual(discoverProjects({ workspaceRoot, ...where }).projects);
});
