import { describe, expect, it } from 'vitest';
import { ignoreLines, withLines } from './ignored-outputs';

const hidesNothing = () => undefined;
const all = ['node_modules/', '.nx/cache/', '.nx/workspace-data/', 'dist/', 'build/'];

describe('ignoreLines', () => {
  it('cover every output of a workspace that ignores none', () => {
    expect(ignoreLines('', ['client-extensions/a'], hidesNothing)).toEqual({ added: all, leftOut: [] });
  });

  it.each([
    ['what create-nx-workspace writes', 'node_modules\ndist\n.nx/cache\n.nx/workspace-data\n', ['build/']],
    [
      'the one of a Liferay workspace',
      '**/build/\n**/dist/\nnode_modules/\n',
      ['.nx/cache/', '.nx/workspace-data/'],
    ],
    ['those of the second run', `${all.join('\n')}\n`, []],
    ['a project that is not covered', '/client-extensions/*/dist\n.nx\nnode_modules\nbuild\n', ['dist/']],
  ])('are only those that are missing: %s', (_, gitignore, added) => {
    const projects = ['client-extensions/a', 'apps/b'];
    expect(ignoreLines(gitignore, projects, hidesNothing).added).toEqual(added);
  });

  it('are narrower, or absent, where they would hide what git tracks', () => {
    const tracked: Readonly<Record<string, string>> = {
      'dist/': 'libs/dist/a.js',
      'build/': 'build/a.sh',
      '**/build/liferay-client-extension-build/': 'a/build/liferay-client-extension-build/b',
    };
    const { added, leftOut } = ignoreLines('', ['a'], (line) => tracked[line]);
    expect(added).toEqual(['node_modules/', '.nx/cache/', '.nx/workspace-data/', '**/dist/*.zip']);
    expect(leftOut).toEqual(Object.entries(tracked).map(([line, file]) => ({ line, file })));
  });
});

describe('withLines', () => {
  it('are put at the end, with the line ends of the file', () => {
    expect(withLines('a\r\nb', ['c/'])).toBe('a\r\nb\r\n\r\n# What Nx and its builds write\r\nc/\r\n');
    expect(withLines('', ['c/'])).toBe('# What Nx and its builds write\nc/\n');
    expect(withLines('a\n', [])).toBe('a\n');
  });
});
