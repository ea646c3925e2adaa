import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../diagnostics/words';
import { projectIn, withWorkspace, type WorkspaceFiles } from '../../../test/with-workspace';
import { readManifest } from '../../manifest/read-manifest';
import type { PlanFragment } from '../plan-fragment';
import { planAssemble } from './plan-assemble';

interface Case {
  readonly assemble: string;
  readonly files?: WorkspaceFiles;
  readonly taskOutputs?: Record<string, string[]>;
  readonly arrange?: (project: string) => void;
}

function plan({ assemble, files = {}, taskOutputs = {}, arrange }: Case): Promise<PlanFragment> {
  const inProject = Object.entries(files).map(([path, text]) => [join('web', path), text] as const);
  const all = { ...Object.fromEntries(inProject), 'web/client-extension.yaml': `assemble: ${assemble}` };
  return withWorkspace(all, (root) => {
    arrange?.(join(root, 'web'));
    const manifest = readManifest(projectIn(root, 'web'));
    return planAssemble(manifest, { taskOutputs, buildDirectoryName: 'liferay-client-extension-build' });
  });
}

const paths = ({ entries }: PlanFragment) => entries.map(({ path }) => path);
const codes = ({ diagnostics }: PlanFragment) => diagnostics.map(({ code }) => code);

describe('planAssemble', () => {
  it('copies the contents of a directory, and a file by its name', async () => {
    const files = { 'assets/a.js': '', 'assets/js/b.js': '', 'one.css': '' };
    const part = await plan({
      assemble: '[{from: assets, into: static}, {from: one.css, into: static/css/}]',
      files,
    });
    expect(paths(part)).toEqual(['static/a.js', 'static/css/one.css', 'static/js/b.js']);
  });

  it('copies the whole project where a step names nothing, but not what builds left there', async () => {
    const files = {
      'a.js': '',
      '.env': '',
      '.gitignore': '',
      'node_modules/dep/index.js': '',
      'dist/web.zip': '',
      'dist/web_test.example.zip': '',
      'dist/other.zip': '',
      'build/liferay-client-extension-build/old.js': '',
      'build/liferay-client-extension-build_x/old.js': '',
      'build/kept.js': '',
    };
    const part = await plan({ assemble: '[{}]', files });
    expect(paths(part)).toEqual(['.env', 'a.js', 'build/kept.js', 'client-extension.yaml', 'dist/other.zip']);
  });

  it.each(['[{from: node_modules/dep}]', '[{include: "node_modules/**/*.js"}]'])(
    'takes node_modules where %s names it',
    async (assemble) => {
      const part = await plan({ assemble, files: { 'node_modules/dep/index.js': '' } });
      expect(paths(part)).toHaveLength(1);
    },
  );

  it('puts the hash without leading zeros before the extension', async () => {
    // SHA-1 of "a": 86f7…; of "" with a name without extension: da39…
    const part = await plan({
      assemble: '[{from: f, hashify: "{a.min.js,README}"}]',
      files: { 'f/a.min.js': 'a', 'f/README': '', 'f/b.js': '' },
    });
    expect(paths(part)).toEqual([
      'README.da39a3ee5e6b4b0d3255bfef95601890afd80709',
      'a.min.86f7e437faa5a7fce15d1ddcb9eaeaea377667b8.js',
      'b.js',
    ]);
  });

  it('refuses two files for one path, and names both', async () => {
    const part = await plan({ assemble: '[{from: a}, {from: b}]', files: { 'a/x.js': '', 'b/x.js': '' } });
    expect(part.diagnostics).toMatchObject([
      {
        code: 'assemble-duplicate-path',
        severity: 'error',
        position: { line: 1, column: 23 },
        args: { path: 'x.js', first: 'web/a/x.js', source: 'web/b/x.js', others: 0 },
      },
    ]);
  });

  it('gives the same entries in whatever order files were made', async () => {
    const names = ['b', 'a/z', 'a.x', 'a/b', 'B', 'é', 'a-'];
    const planned = async (order: readonly string[]) =>
      paths(
        await plan({
          assemble: '[{from: f}]',
          files: Object.fromEntries(order.map((name) => [`f/${name}`, ''])),
        }),
      );
    const expected = ['B', 'a-', 'a.x', 'a/b', 'a/z', 'b', 'é'];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(names, { minLength: names.length }), async (order) => {
        expect(await planned(order)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('has one diagnostic for two steps that clash, however many files do', async () => {
    const files = { 'a/x': '', 'a/y': '', 'a/z': '' };
    const part = await plan({ assemble: '[{from: a}, {from: a}]', files });
    expect(part.diagnostics).toMatchObject([
      { code: 'assemble-duplicate-path', args: { path: 'x', others: 2 } },
    ]);
    expect(paths(part)).toEqual(['x', 'y', 'z']);
  });

  it('never drops a file silently', async () => {
    const step = fc.constantFrom('{from: a}', '{from: b}', '{from: b, into: c}', '{from: a/c}');
    const files = { 'a/x': '', 'a/c/x': '', 'b/x': '', 'b/y': '' };
    const sizes: Record<string, number> = {
      '{from: a}': 2,
      '{from: b}': 2,
      '{from: b, into: c}': 2,
      '{from: a/c}': 1,
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 4 }), async (steps) => {
        const part = await plan({ assemble: `[${steps.join(', ')}]`, files });
        const total = steps.reduce((sum, text) => sum + (sizes[text] ?? 0), 0);
        const clashes = part.diagnostics.map(({ args }) => ('others' in args ? args.others + 1 : 0));
        expect(clashes.reduce((sum, count) => sum + count, part.entries.length)).toBe(total);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['[{from: nowhere}]', 'assemble-source-missing', 9],
    ['[{from: empty}]', 'assemble-source-empty', 9],
    ['[{from: full, include: "*.js"}]', 'assemble-matches-nothing', 24],
    ['[{from: full, into: ../outside}]', 'assemble-into-outside', 21],
    ['[{from: ../../elsewhere}]', 'assemble-source-missing', 9],
    ['[{from: full, into: .git}]', 'assemble-into-outside', 21],
    ['[{from: build/liferay-client-extension-build}]', 'assemble-source-empty', 9],
  ])('warns of %s', async (assemble, code, column) => {
    const part = await plan({
      assemble,
      files: { 'full/a.css': '', 'build/liferay-client-extension-build/old': '' },
      arrange: (project) => mkdirSync(join(project, 'empty')),
    });
    expect(paths(part)).toEqual([]);
    expect(part.diagnostics).toMatchObject([
      { code, severity: 'warning', position: { column: column + 10 } },
    ]);
  });

  it.each([
    ['nowhere', {}, /^Create nowhere/],
    ['build/x', {}, /^Add a build that makes build\/x/],
    ['./dist', { 'package.json': '{"scripts": {"start": "vite"}}' }, /^Add a build that makes .\/dist/],
    ['build/x', { 'package.json': '\uFEFF{"scripts": {"build": "vite build"}}' }, /^Run the script "build"/],
    ['empty', {}, /^Put files into empty/],
    ['empty', { 'package.json': '{"scripts": {"build": "vite build"}}' }, /^Run the script "build"/],
  ])('asks for a build of %s with %j only where there is one', async (from, files, fix) => {
    const part = await plan({
      assemble: `[{from: ${from}}]`,
      files,
      arrange: (project) => mkdirSync(join(project, 'empty')),
    });
    expect(part.diagnostics.map((each) => wordsOf(each).fix)).toEqual([expect.stringMatching(fix)]);
  });

  it('refuses what is outside the workspace', async () => {
    expect(codes(await plan({ assemble: '[{from: /etc/hostname}]' }))).toEqual(['source-outside-workspace']);
  });

  it('refuses a link out of the workspace, unless no pattern leads there', async () => {
    const arrange = (project: string) => symlinkSync('/etc', join(project, 'files/etc'));
    const files = { 'files/a.js': '' };
    const apart = await plan({ assemble: '[{from: files, include: "*.js"}]', files, arrange });
    expect([paths(apart), codes(apart)]).toEqual([['a.js'], []]);
    const linked = await plan({ assemble: '[{from: files}]', files, arrange });
    expect(codes(linked)).toEqual(['source-outside-workspace']);
  });

  it('follows links, and reports those that lead nowhere or in a circle', async () => {
    const part = await plan({
      assemble: '[{from: files}]',
      files: { 'files/dir/a': 'x', 'shared/b': '' },
      arrange: (project) => {
        symlinkSync('../shared', join(project, 'files/shared'));
        symlinkSync('dir/a', join(project, 'files/alias'));
        symlinkSync('gone', join(project, 'files/broken'));
        symlinkSync('..', join(project, 'files/dir/up'));
      },
    });
    expect(paths(part)).toEqual(['alias', 'dir/a', 'shared/b']);
    expect(part.diagnostics).toMatchObject([
      { code: 'link-broken', severity: 'error', args: { source: 'web/files/broken' } },
      { code: 'link-circle', severity: 'warning', args: { source: 'web/files/dir/up' } },
    ]);
  });

  it('follows a link to what holds the source, but not into the source again', async () => {
    const part = await plan({
      assemble: '[{from: files}]',
      files: { 'files/a': '', 'other/b': '' },
      arrange: (project) => symlinkSync('..', join(project, 'files/up')),
    });
    expect(paths(part)).toEqual(['a', 'up/client-extension.yaml', 'up/other/b']);
    expect(part.diagnostics).toMatchObject([{ code: 'link-circle', args: { source: 'web/files/up/files' } }]);
  });

  it('ignores a broken link that no pattern matches, and names one that a step starts at', async () => {
    const part = await plan({
      assemble: '[{from: files, include: "*.js"}, {from: files/loop, into: x}]',
      files: { 'files/a.js': '' },
      arrange: (project) => {
        symlinkSync('gone', join(project, 'files/broken.css'));
        symlinkSync('.', join(project, 'files/circle'));
        symlinkSync('loop', join(project, 'files/loop'));
      },
    });
    expect(paths(part)).toEqual(['a.js']);
    expect(codes(part)).toEqual(['link-broken']);
  });

  it.each([
    ['{from: "files\\\\sub"}', ['b.js']],
    ['{from: "file:files/sub"}', ['b.js']],
    ['{from: nowhere/../files/sub/}', ['b.js']],
    ['{from: files/sub/b.js, into: "a\\\\c"}', ['a/c/b.js']],
    ['{from: files/sub, into: /abs//x/}', ['abs/x/b.js']],
    ['{from: files/sub, into: static/../other}', ['other/b.js']],
    ['{from: files/sub, into: ../liferay-client-extension-build/back}', ['back/b.js']],
    ['{from: files/sub, into: " x "}', [' x /b.js']],
  ])('reads the paths of %s as Gradle does', async (step, expected) => {
    const part = await plan({ assemble: `[${step}]`, files: { 'files/sub/b.js': '' } });
    expect([paths(part), codes(part)]).toEqual([expected, []]);
  });

  it.each([
    ['*.js', 'Write "**/*.js": the file is in a directory further below.'],
    ['./js/*.js', 'Write "js/*.js": a leading ./ never matches.'],
    [
      'js/*.{js,mjs}',
      'Write ["js/*.js", "js/*.mjs"]: braces are taken literally, so each alternative is a pattern.',
    ],
    ['js', 'Write "js/**": the name of a directory alone takes no file in it.'],
    ['files/js/*', 'Write "js/*": patterns are relative to "from".'],
    ['**/*.JS', 'Upper and lower case matter: there is js/a.js.'],
    ['**/*.css', 'Patterns are relative to "from". There is: js/a.js.'],
  ])('says what to write in place of %s', async (pattern, hint) => {
    const assemble = `[{from: files, include: "${pattern}"}]`;
    const part = await plan({ assemble, files: { 'files/js/a.js': '' } });
    expect(part.diagnostics).toMatchObject([{ code: 'assemble-matches-nothing', args: { hint } }]);
  });

  it('takes the owner’s x bit and nothing else of a mode', async () => {
    const part = await plan({
      assemble: '[{from: files}]',
      files: { 'files/run.sh': '', 'files/group.sh': '' },
      arrange: (project) => {
        chmodSync(join(project, 'files/run.sh'), 0o700);
        chmodSync(join(project, 'files/group.sh'), 0o654);
      },
    });
    expect(part.entries.map(({ path, executable }) => [path, executable])).toEqual([
      ['group.sh', false],
      ['run.sh', true],
    ]);
  });

  it('takes the outputs of a task, and lists the tasks where it is unknown', async () => {
    const files = { 'libs/app.jar': '', 'out/a.js': '', 'out/b.css': '' };
    const taskOutputs = { jar: ['web/libs/app.jar'], bundle: ['web/out/*.js'] };
    const known = await plan({
      assemble: '[{fromTask: jar}, {fromTask: bundle, into: static}]',
      files,
      taskOutputs,
    });
    expect(paths(known)).toEqual(['app.jar', 'static/a.js']);
    const narrowed = await plan({ assemble: '[{fromTask: bundle, include: "b.*"}]', files, taskOutputs });
    expect([paths(narrowed), codes(narrowed)]).toEqual([[], ['assemble-matches-nothing']]);
    const unknown = await plan({ assemble: '[{fromTask: bootJar}]', files, taskOutputs });
    expect(unknown.diagnostics).toMatchObject([
      { code: 'from-task-unknown', args: { known: ['bundle', 'jar'] } },
    ]);
    const fallback = await plan({ assemble: '[{fromTask: bootJar, from: out}]', files, taskOutputs });
    expect(fallback.diagnostics).toMatchObject([
      { code: 'from-task-unknown-with-from', severity: 'warning' },
    ]);
    expect(paths(fallback)).toEqual(['a.js', 'b.css']);
  });
});
