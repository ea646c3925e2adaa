import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../diagnostics/words';
import { withWorkspace, type WorkspaceFiles } from '../../test/with-workspace';
import { discoverProjects, type DiscoverOptions } from './discover-projects';

function discover(
  files: readonly string[],
  options: Omit<DiscoverOptions, 'workspaceRoot'> = {},
  arrange?: (root: string) => void,
) {
  const all: WorkspaceFiles = Object.fromEntries(files.map((file) => [file, '']));
  return withWorkspace(all, (root) => {
    arrange?.(root);
    const { projects, diagnostics } = discoverProjects({ workspaceRoot: root, ...options });
    return { paths: projects.map(({ path }) => path), codes: diagnostics.map(({ code }) => code) };
  });
}

const yaml = (path: string) => `${path}/client-extension.yaml`;

describe('discoverProjects', () => {
  it('finds projects at any depth, sorted, and none inside another', async () => {
    const { paths } = await discover([
      yaml('b'),
      yaml('a/x'),
      yaml('b/inner'),
      yaml('.hidden/c'),
      'd/client-extension.yml',
    ]);
    expect(paths).toEqual(['.hidden/c', 'a/x', 'b']);
  });

  it.each([
    ['a worktree', '.git', 'gitdir: /home/ada/shop/.git/worktrees/x\n'],
    ['a worktree on Windows', '.git', 'gitdir: C:\\shop\\.git\\worktrees\\x\r\n'],
    ['a clone', '.git/HEAD', ''],
  ])('does not search %s of the workspace inside it, and says so', (_what, file, text) =>
    withWorkspace(
      {
        'package.json': '',
        [yaml('client-extensions/a')]: '',
        [`tools/x/${file}`]: text,
        'tools/x/package.json': '',
        [yaml('tools/x/client-extensions/a')]: '',
      },
      (root) => {
        const { projects, diagnostics } = discoverProjects({ workspaceRoot: root });
        expect(projects.map(({ path }) => path)).toEqual(['client-extensions/a']);
        expect(diagnostics).toMatchObject([
          { code: 'nested-copy-skipped', severity: 'info', position: { file: 'tools/x' } },
        ]);
      },
    ),
  );

  it.each([
    ['a submodule', 'x/.git', 'gitdir: ../.git/modules/x\n'],
    ['a submodule of a worktree', 'x/.git', 'gitdir: ../../.git/worktrees/x/modules/x\n'],
    ['a directory of projects with a repository of its own', 'x/.git/HEAD', ''],
    ['a project with a repository of its own', 'x/a/.git/HEAD', ''],
  ])('searches %s', (_what, file, text) =>
    withWorkspace({ 'package.json': '', [file]: text, [yaml('x/a')]: '', 'x/a/package.json': '' }, (root) => {
      const { projects, diagnostics } = discoverProjects({ workspaceRoot: root });
      expect(projects.map(({ path }) => path)).toEqual(['x/a']);
      expect(diagnostics).toEqual([]);
    }),
  );

  it('searches a worktree where that is the workspace, or is named', () =>
    withWorkspace(
      {
        '.git': 'gitdir: /shop/.git/worktrees/x\n',
        'y/.git': 'gitdir: /shop/.git/worktrees/y\n',
        [yaml('a')]: '',
        [yaml('y/b')]: '',
      },
      (root) => {
        const pathsIn = (directories: readonly string[]) =>
          discoverProjects({ workspaceRoot: root, directories }).projects.map(({ path }) => path);
        expect(pathsIn([])).toEqual(['a']);
        expect(pathsIn(['y'])).toEqual(['y/b']);
      },
    ));

  it('names a file that only looks as if it made a project', async () => {
    const files = [yaml('a'), 'a/client-extension.yml', 'b/client-extension.yml', 'c/Client-Extension.yaml'];
    const others = ['d/client-extensions.yml', 'old/e/client-extension.yml', 'src/client-extension.yml'];
    expect(await discover([...files, ...others], { exclude: ['old/*'] })).toEqual({
      paths: ['a'],
      codes: ['manifest-file-misnamed', 'manifest-file-misnamed'],
    });
  });

  it('takes the root as a project, and those below it', async () => {
    expect((await discover(['client-extension.yaml', yaml('a')])).paths).toEqual(['.', 'a']);
  });

  it.each(['node_modules', 'build', 'dist', 'src', '.gradle', 'gradle', '.nx'])(
    'does not look into %s',
    async (name) => {
      expect((await discover([yaml(`${name}/x`), yaml('kept')])).paths).toEqual(['kept']);
    },
  );

  it('looks only into the directories that are named, which are no projects themselves', async () => {
    const files = [yaml('shop'), yaml('shop/cart'), yaml('other')];
    expect(await discover(files, { directories: ['shop', 'gone'] })).toEqual({
      paths: ['shop/cart'],
      codes: ['search-directory-missing'],
    });
  });

  it.each([
    ['client-extensions/*', ['client-extensions/a', 'client-extensions/in/b']],
    ['./client-extensions/a*', ['client-extensions/a']],
    ['**/in', ['client-extensions/in/b', 'teams/in/language', 'teams/in/x']],
    ['{client-extensions/in,teams}/', ['client-extensions/in/b', 'teams/in/x']],
    ['client-extensions//in/.', ['client-extensions/in/b']],
    ['.\\client-extensions\\in', ['client-extensions/in/b']],
    ['/client-extensions', ['client-extensions/a', 'client-extensions/in/b']],
    ['+(teams)', ['teams/in/x']],
    ['[odd]', ['[odd]/c']],
    ['\\[odd\\]', ['[odd]/c']],
    ['!teams', []],
    ['*a*a*a*a*b', []],
  ])('searches every directory that %s matches, which may be a project itself', async (pattern, paths) => {
    const files = [
      yaml('client-extensions/a'),
      yaml('client-extensions/a/nested'),
      yaml('client-extensions/in/b'),
      yaml('client-extensions/build/made'),
      yaml('teams/in/x'),
      'teams/in/language/Language.properties',
      yaml('[odd]/c'),
      yaml(`${'a'.repeat(200)}/d`),
    ];
    expect((await discover(files, { directories: [pattern] })).paths).toEqual(paths);
  });

  it.each([
    [['a/'], ['b', 'c/d']],
    [['./a', 'c//d'], ['b']],
    [['.\\c\\d', '/a/'], ['b']],
    [['c/*', './?'], []],
  ])('excludes projects however their paths are spelled: %j', async (exclude, paths) => {
    expect(await discover([yaml('a'), yaml('b'), yaml('c/d')], { exclude })).toEqual({ paths, codes: [] });
  });

  it.each([
    [
      { directories: ['client-extension/*'] },
      'No directory matches "client-extension/*"',
      '"client-extensions"',
    ],
    [{ directories: ['client-extensions/x*'] }, '"client-extensions/x*"', '"client-extensions"'],
    [
      { directories: ['client-extensions/teems/x'] },
      '"client-extensions/teems/x"',
      '"client-extensions/teams"',
    ],
    [{ directories: ['gone'] }, '"gone"', 'an existing directory'],
    [{ directories: ['client-extensions/a'] }, '"client-extensions/a" is a project', '"client-extensions"'],
    [{ exclude: ['client-extensions'] }, '"client-extensions"', '"client-extensions/**"'],
    [{ exclude: ['client-extension/a'] }, '"client-extension/a"', '"client-extensions/a"'],
    [{ exclude: ['client-extensions/old-*'] }, '"client-extensions/old-*"', 'Correct it'],
  ])('names what matches nothing, and what to write: %j', (options, message, fix) =>
    withWorkspace(
      { [yaml('client-extensions/a')]: '', [yaml('client-extensions/teams/b')]: '', 'modules/m/x': '' },
      (root) => {
        const { diagnostics } = discoverProjects({ workspaceRoot: root, ...options });
        expect(diagnostics.map(({ severity }) => severity)).toEqual(['warning']);
        const [words] = diagnostics.map(wordsOf);
        expect(words?.message).toContain(message);
        expect(words?.fix).toContain(fix);
      },
    ),
  );

  it.each([
    { directories: ['client-extensions/*'] },
    { directories: ['client-extensions'] },
    { exclude: ['modules/m', '**/sandbox'] },
  ])('does not name what is there for projects to come, or for other projects: %j', (options) =>
    withWorkspace({ 'client-extensions/README.md': '', 'modules/m/x': '' }, (root) => {
      expect(discoverProjects({ workspaceRoot: root, ...options }).diagnostics).toEqual([]);
    }),
  );

  it('excludes by Java globs, however many match, and reports one that is none', async () => {
    const files = [yaml('a/old'), yaml('legacy-x'), yaml('sub/legacy-y'), yaml('kept')];
    const exclude = ['{a,b}/old', '**/legacy-*', 'sub/**', '{'];
    expect(await discover(files, { exclude })).toEqual({
      paths: ['kept', 'legacy-x'],
      codes: ['exclude-glob-invalid'],
    });
  });

  it('does not follow links to directories', async () => {
    const { paths } = await discover([yaml('real')], {}, (root) => {
      symlinkSync('real', join(root, 'link'));
      symlinkSync('..', join(root, 'real/up'));
    });
    expect(paths).toEqual(['real']);
  });

  it('takes the language directory right below the root, and no other', async () => {
    expect(
      (await discover(['language/Language.properties', 'x/language/Language.properties'])).paths,
    ).toEqual(['language']);
  });
});
