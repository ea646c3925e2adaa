import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { isInWorkspace, workspacePath } from './workspace-path';

const root = resolve('/srv/acme');

it.each([
  ['client-extensions/shop/a.js', 'client-extensions/shop/a.js'],
  ['..a/b.js', '..a/b.js'],
])('shows a file of the workspace by its path in it: %s', (path, shown) => {
  expect(workspacePath(root, join(root, path))).toBe(shown);
});

it.each([resolve('/srv/other/a.js'), resolve('/srv/acme-2/a.js'), root])(
  'shows anything else as it is: %s',
  (file) => {
    expect(workspacePath(root, file)).toBe(file.replaceAll('\\', '/'));
  },
);

it.each([
  ['.', true],
  ['a', true],
  ['..a', true],
  ['..', false],
  ['../acme-2', false],
  ['a/../../b', false],
])('tells whether a path is in the workspace: %s', (path, expected) => {
  expect(isInWorkspace(root, resolve(root, path))).toBe(expected);
});
