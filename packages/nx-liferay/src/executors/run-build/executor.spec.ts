import type { ExecutorContext, ProjectConfiguration, TargetConfiguration } from '@nx/devkit';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { capturedOutput } from '../../../test/captured-output';
import { committedWorkspace } from '../../../test/committed-workspace';
import { tempWorkspace } from '../../../test/temp-workspace';
import build from './executor';
import type { BuildSchema } from './build-schema';

const ignored = { '.gitignore': 'dist/\nbuild/\nnode_modules/\n*.tsbuildinfo\n', 'a/package.json': '{}' };

interface Run {
  /** What the build writes. */
  readonly writes?: readonly string[];
  readonly target?: TargetConfiguration;
  readonly options?: BuildSchema;
  readonly others?: Readonly<Record<string, TargetConfiguration>>;
  readonly projects?: Readonly<Record<string, ProjectConfiguration>>;
}

const static_ = { outputs: ['{projectRoot}/build/static'] };

/** Runs the build of the project `a`. */
async function run(
  root: string,
  { writes = ['build/static/new.js'], target = static_, options = {}, others = {}, projects = {} }: Run = {},
) {
  const context = {
    root,
    projectName: 'a',
    targetName: 'build',
    target,
    projectsConfigurations: {
      version: 2,
      projects: { a: { root: 'a', targets: { build: target, ...others } }, ...projects },
    },
  } as unknown as ExecutorContext;
  writeFileSync(
    join(root, 'a/make.cjs'),
    `const fs = require('fs');
for (const file of ${JSON.stringify(writes)}) {
  fs.mkdirSync(require('path').dirname(file), { recursive: true });
  fs.writeFileSync(file, '');
}`,
  );
  const given = { command: 'node make.cjs', cwd: 'a', ...options };
  return (await build(given, context)) as { readonly success: boolean };
}

/** Writes files that are not committed. */
function leave(root: string, paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), '');
  }
}

const left = (root: string, paths: readonly string[]) => paths.filter((path) => existsSync(join(root, path)));

afterEach(() => vi.unstubAllEnvs());

describe('build', () => {
  const printed = capturedOutput();

  it('removes what an earlier build has left, and directories that are empty then', async () => {
    const root = committedWorkspace(ignored);
    const old = ['a/build/static/old.js', 'a/build/static/chunks/old.js', 'a/build/static/.vite/old.json'];
    leave(root, [...old, 'a/build/other.js', 'a/dist/a.zip']);
    expect(await run(root)).toEqual({ success: true });
    expect(left(root, [...old, 'a/build/static/chunks'])).toEqual([]);
    const kept = ['a/build/static/new.js', 'a/build/other.js', 'a/dist/a.zip'];
    expect(left(root, kept)).toEqual(kept);
  });

  it('removes what incremental compilers remember, also in caches of node_modules', async () => {
    const root = committedWorkspace(ignored);
    const memories = ['a/one.tsbuildinfo', 'a/.cache/two.tsbuildinfo', 'a/node_modules/.tmp/x.tsbuildinfo'];
    leave(root, [...memories, 'a/node_modules/one/x.tsbuildinfo']);
    expect(await run(root)).toEqual({ success: true });
    expect(left(root, memories)).toEqual([]);
    expect(left(root, ['a/node_modules/one/x.tsbuildinfo'])).toHaveLength(1);
  });

  const old = 'a/build/static/old.js';

  it.each<[string, Readonly<Record<string, string>>, readonly string[], Run]>([
    ['emptyOutputs is off', {}, [], { options: { emptyOutputs: false } }],
    ['keptOutputs names it', {}, [], { options: { keptOutputs: ['build/static'] } }],
    ['git does not ignore it', { '.gitignore': '' }, [], {}],
    ['a file beside it is kept in git', { 'a/build/static/kept.js': '' }, [], {}],
    ['the output is the whole project', {}, [], { target: { outputs: ['{projectRoot}'] } }],
    ['the output is a pattern of the project', {}, [], { target: { outputs: ['{projectRoot}/**/*.js'] } }],
    [
      'the output is excluded',
      {},
      [],
      { target: { outputs: [...static_.outputs, '!{projectRoot}/**/old.js'] } },
    ],
    ['another target has it', {}, [], { others: { copy: { outputs: ['{projectRoot}/build'] } } }],
    [
      'another project has it',
      {},
      [],
      { projects: { b: { root: 'b', targets: { copy: { outputs: ['{workspaceRoot}/a/build/static'] } } } } },
    ],
    ['another project is in it', {}, [], { projects: { b: { root: 'a/build/static' } } }],
    ['another repository is in it', {}, ['a/build/static/.git/HEAD'], {}],
    ['a compiler remembers in git', { 'a/.tsbuildinfo': '' }, [], {}],
    ['a compiler remembers what git does not ignore', { '.gitignore': 'build/' }, ['a/x.tsbuildinfo'], {}],
    [
      'a compiler remembers what another target makes',
      {},
      ['a/x.tsbuildinfo'],
      { others: { check: { outputs: ['{projectRoot}/x.tsbuildinfo'] } } },
    ],
    [
      'a compiler remembers outside of the project',
      { 'a/tsconfig.json': '{ "compilerOptions": { "tsBuildInfoFile": "../x.tsbuildinfo" } }' },
      [],
      {},
    ],
    [
      'a compiler is told to remember outside of the project',
      { 'a/package.json': '{ "scripts": { "build": "tsc --tsBuildInfoFile ../x.tsbuildinfo" } }' },
      [],
      {},
    ],
  ])('leaves what is there where %s', async (_, files, more, settings) => {
    const root = committedWorkspace({ ...ignored });
    for (const [path, text] of Object.entries(files)) {
      leave(root, [path]);
      writeFileSync(join(root, path), text);
    }
    if (Object.keys(files).length > 0)
      execFileSync('git', ['add', '--force', ...Object.keys(files)], { cwd: root });
    leave(root, [old, ...more]);
    expect(await run(root, settings)).toEqual({ success: true });
    expect(left(root, [old, ...more])).toEqual([old, ...more]);
  });

  it.each(['.gitkeep', '.gitignore'])('takes a %s for no source', async (name) => {
    const root = committedWorkspace({ ...ignored });
    leave(root, [`a/build/static/${name}`]);
    execFileSync('git', ['add', '--force', `a/build/static/${name}`], { cwd: root });
    leave(root, [old]);
    await run(root);
    expect(left(root, [old, `a/build/static/${name}`])).toEqual([`a/build/static/${name}`]);
  });

  it('keeps in git what was added although it is ignored, and each output by itself', async () => {
    const root = committedWorkspace({ ...ignored });
    leave(root, ['a/build/one/kept.js']);
    execFileSync('git', ['add', '--force', 'a/build/one/kept.js'], { cwd: root });
    leave(root, ['a/build/one/old.js', 'a/build/two/old.js']);
    const target = { outputs: ['{projectRoot}/build/one', '{projectRoot}/build/two'] };
    await run(root, { target, writes: ['build/two/new.js'] });
    expect(left(root, ['a/build/one/kept.js', 'a/build/one/old.js', 'a/build/two/old.js'])).toEqual([
      'a/build/one/kept.js',
      'a/build/one/old.js',
    ]);
  });

  it.each(['dist', 'dist/inner'])(
    'removes nothing behind a link at %s, but the link within an output',
    async (at) => {
      const root = committedWorkspace(ignored);
      leave(root, ['a/src/inner/one.js', 'a/dist/x']);
      const outside = join(root, 'a/src/inner/one.js');
      execFileSync('rm', ['-r', join(root, 'a/dist')]);
      mkdirSync(dirname(join(root, 'a', at)), { recursive: true });
      symlinkSync(join(root, 'a/src'), join(root, 'a', at), 'junction');
      const output = at === 'dist' ? 'dist' : 'dist/inner/inner';
      await run(root, { target: { outputs: [`{projectRoot}/${output}`] }, writes: ['dist/new.js'] });
      expect(existsSync(outside)).toBe(true);
      await run(root, { target: { outputs: ['{projectRoot}/dist'] }, writes: ['dist/new.js'] });
      expect(existsSync(outside)).toBe(true);
      expect(existsSync(join(root, 'a', at))).toBe(at === 'dist');
    },
  );

  it('goes by the ignore files alone where there is no repository', async () => {
    const root = tempWorkspace(ignored);
    leave(root, [old]);
    await run(root);
    expect(left(root, [old])).toEqual([]);
  });

  it('removes nothing where there is a repository that git says nothing of', async () => {
    const root = committedWorkspace(ignored);
    leave(root, [old]);
    vi.stubEnv('PATH', dirname(process.execPath) + '/none');
    await run(root, { options: { command: `${process.execPath} make.cjs` } as BuildSchema }).catch(
      () => undefined,
    );
    expect(left(root, [old])).toEqual([old]);
  });

  it('looks for nothing where a hook of git says', async () => {
    const root = committedWorkspace(ignored);
    leave(root, [old]);
    vi.stubEnv('GIT_DIR', '/nowhere');
    await run(root);
    expect(left(root, [old])).toEqual([]);
  });

  it('fails where a build that succeeds puts nothing in place of what was removed', async () => {
    const root = committedWorkspace(ignored);
    leave(root, [old]);
    expect(await run(root, { writes: [] })).toEqual({ success: false });
    expect(printed()).toContain('a/package.json:1:1  build-made-nothing');
    expect(printed()).toContain('a/build/static');
    expect(await run(root, { writes: [] })).toEqual({ success: true });
  });

  it('says nothing more of a build that fails', async () => {
    const root = committedWorkspace(ignored);
    leave(root, [old]);
    const options = { command: 'node -e "process.exit(3)"' } as BuildSchema;
    expect(await run(root, { options })).toEqual({ success: false });
    expect(printed()).not.toContain('build-made-nothing');
  });
});
