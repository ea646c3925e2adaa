import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempWorkspace } from '../../../test/temp-workspace';
import { projectDirectories, unsettledDirectories, withLineEnds } from './line-ends';

describe('unsettledDirectories', () => {
  it.each([
    ['', true],
    ['* text=auto', true],
    ['*.sh eol=lf', true],
    ['# * eol=lf', true],
    ['modules/** eol=lf', true],
    ['* text=auto eol=lf', false],
    ['* -text', false],
    ['/client-extensions/** text eol=lf\r\n', false],
    ['*.png binary\n** eol=lf', false],
  ])('looks at %j', (attributes, isUnsettled) => {
    expect(unsettledDirectories(attributes, ['client-extensions'])).toEqual(
      isUnsettled ? ['client-extensions'] : [],
    );
  });

  it('has nothing to say of what withLineEnds has written', () => {
    const directories = ['apps/a', 'client-extensions'];
    expect(unsettledDirectories(withLineEnds('* text=auto\n', directories), directories)).toEqual([]);
  });
});

describe('projectDirectories', () => {
  it.each([
    [[], [], ['client-extensions']],
    [[], ['x/a', 'x/b', 'x/y/c', 'z/d'], ['x', 'z']],
    [[], ['a', 'x/b'], ['a', 'x']],
    [[], ['.'], ['.']],
    [['./apps/', 'apps/more'], ['x/a'], ['apps']],
  ])('of %j with %j', (directories, projects, expected) => {
    expect(projectDirectories(directories, projects)).toEqual(expected);
  });
});

describe('withLineEnds', () => {
  it('keeps what is there, and lets it win', () => {
    const own = '* text=auto\r\n*.svg -text';
    const text = withLineEnds(own, ['my apps']);
    expect(text.endsWith(own)).toBe(true);
    expect(text).toContain('"my apps/**" text=auto eol=lf\r\n');
    expect(withLineEnds(own, [])).toBe(own);
  });

  it('makes git check out the same bytes where core.autocrlf is set', () => {
    const root = tempWorkspace({});
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: root });
    const files = {
      'apps/a/main.css': 'a {\n}\n',
      'apps/a/run.cmd': 'rem\n',
      'apps/a/kept.svg': '<svg/>\r\n',
      'apps/a/image.png': '\u0000\n\r\n',
    };
    const attributes = withLineEnds('*.svg -text\n', ['apps']);
    git('init', '--quiet');
    git('config', 'core.autocrlf', 'true');
    for (const [path, text] of Object.entries({ ...files, '.gitattributes': attributes })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    git('add', '--all');
    git('commit', '--quiet', '-m', 'Begin');
    for (const path of Object.keys(files)) rmSync(join(root, path));
    git('checkout', '--', '.');
    const read = Object.fromEntries(
      Object.keys(files).map((path) => [path, readFileSync(join(root, path), 'utf8')]),
    );
    expect(read).toEqual({ ...files, 'apps/a/run.cmd': 'rem\r\n' });
  });
});
