import { expect, it } from 'vitest';
import { infer } from '../../../test/infer';

const names = (files: Readonly<Record<string, string>>) =>
  [...infer(files).projects].map(([path, { name }]) => [path, name]);

it('calls a project by its project.json, its package.json, or its directory', () => {
  expect(
    names({
      'x/a/client-extension.yaml': '',
      'x/a/project.json': '{"name":"first"}',
      'x/a/package.json': '{"name":"@acme/a"}',
      'x/b/client-extension.yaml': '',
      'x/b/package.json': '{"name":"@acme/b"}',
      'x/c/client-extension.yaml': '',
    }),
  ).toEqual([
    ['x/a', 'first'],
    ['x/b', '@acme/b'],
    ['x/c', 'c'],
  ]);
});

it('calls projects of the same directory name by their paths, and leaves given names alone', () => {
  expect(
    names({
      'x/a/client-extension.yaml': '',
      'y/a/client-extension.yaml': '',
      'z/b/client-extension.yaml': '',
      'z/b/package.json': '{"name":"a"}',
    }),
  ).toEqual([
    ['x/a', 'x/a'],
    ['y/a', 'y/a'],
    ['z/b', 'a'],
  ]);
});
