import { expect, it } from 'vitest';
import { projectDirectory } from './project-directory';

it.each([
  [[], 'client-extensions/logo'],
  [['extensions/*'], 'extensions/logo'],
  [['./extensions/'], 'extensions/logo'],
  [['*'], 'logo'],
])('puts a bare name of the first project, where %j is searched, into %s', (directories, expected) => {
  const options = { directories };
  expect(projectDirectory({ directory: 'logo' }, { options, projects: [] })).toBe(expected);
});
