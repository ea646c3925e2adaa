import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { requireNoLink } from './require-no-link';

let base: string;
let project: string;
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'uffa-output-')));
  project = join(base, 'project');
  mkdirSync(join(project, 'src'), { recursive: true });
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const require = (path: string) =>
  requireNoLink(join(project, path), { within: project, name: `project/${path}` });

it.each(['.', 'src', 'build', 'build/liferay-client-extension-build/static'])(
  'lets %s be written, whether it is there or not',
  (path) => expect(() => require(path)).not.toThrow(),
);

it.each([
  ['a link out of the project', 'build', '..', 'build'],
  ['a directory behind one', 'build', '..', 'build/deep/er'],
  ['a link within the project', 'build', 'src', 'build'],
  ['a broken link', 'build', 'nowhere', 'build/x'],
  ['a link to itself', 'build', 'build', 'build/x'],
])('refuses %s', (_, path, target, output) => {
  symlinkSync(target, join(project, path));
  expect(() => require(output)).toThrow('output-through-link');
});

it.each(['..', '../other', '../project-2'])('refuses what is outside: %s', (path) => {
  expect(() => require(path)).toThrow('output-through-link');
});

it('lets the place itself be a link, which somebody has named', () => {
  symlinkSync('project', join(base, 'linked'));
  const within = join(base, 'linked');
  expect(() => requireNoLink(join(within, 'build'), { within, name: 'build' })).not.toThrow();
});
