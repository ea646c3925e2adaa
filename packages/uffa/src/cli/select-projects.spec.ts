import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectIn, withWorkspace } from '../../test/with-workspace';
import { UffaError } from '../diagnostics/errors';
import { selectProjects } from './select-projects';

const files = { 'ce/a/src/x': '', 'ce/ab/x': '', 'ce/b/x': '', 'docs/x': '' };

/** The paths and codes that result from directories given in `cwd`. */
function select(directories: readonly string[], cwd = '.') {
  return withWorkspace(files, (root) => {
    const projects = ['ce/a', 'ce/ab', 'ce/b'].map((path) => projectIn(root, path));
    const selection = selectProjects(projects, { directories, cwd: join(root, cwd), workspaceRoot: root });
    return [
      ...selection.projects.map(({ path }) => path),
      ...selection.diagnostics.map(({ code, args }) => ({ code, args })),
    ];
  });
}

describe('selectProjects', () => {
  it.each([
    [[], '.', ['ce/a', 'ce/ab', 'ce/b']],
    [['ce/a'], '.', ['ce/a']],
    [['ce/a/'], '.', ['ce/a']],
    [['ce'], '.', ['ce/a', 'ce/ab', 'ce/b']],
    [['.'], '.', ['ce/a', 'ce/ab', 'ce/b']],
    [['.'], 'ce/b', ['ce/b']],
    [['../b', '../a', '.'], 'ce/a', ['ce/a', 'ce/b']],
  ])('takes for %j in %s the projects %j', async (directories, cwd, expected) => {
    expect(await select(directories, cwd)).toEqual(expected);
  });

  it('goes on where a directory holds none, and names the project around it', async () => {
    expect(await select(['docs', 'ce/a/src', 'ce/b'])).toEqual([
      'ce/b',
      { code: 'directory-without-project', args: { directory: 'docs' } },
      { code: 'directory-without-project', args: { directory: 'ce/a/src', project: 'ce/a' } },
    ]);
  });

  it.each([
    ['nowhere', 'directory-missing'],
    ['..', 'directory-outside-workspace'],
    ['/', 'directory-outside-workspace'],
  ])('gives up on %s', async (directory, code) => {
    const error: unknown = await select(['ce/a', directory]).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UffaError);
    expect((error as UffaError).diagnostic.code).toBe(code);
  });

  it('offers the path of the project whose name was given', async () => {
    const error: unknown = await select(['ab'], 'docs').catch((reason: unknown) => reason);
    expect((error as UffaError).diagnostic.args).toEqual({ directory: 'ab', meant: '../ce/ab' });
  });
});
