import { describe, expect, it } from 'vitest';
import { themeYaml, withTheme } from '../../test/theme-workspace';
import type { WorkspaceFiles } from '../../test/with-workspace';
import { wordsOf } from '../diagnostics/words';
import { readManifest } from '../manifest/read-manifest';
import type { StyleOptions } from './style-sheet';
import { planTheme } from './plan-theme';

/** What is built from a theme with these files: texts, or the names of copied files, by path; and the diagnostics. */
function plan(files: WorkspaceFiles, options: StyleOptions = {}, without: readonly string[] = []) {
  return withTheme(
    files,
    async (project) => {
      const planned = await planTheme([readManifest(project)], options);
      const contents = planned.entries.map(({ path, content }) => {
        if (content.kind === 'text') return [path, content.text] as const;
        return [
          path,
          content.kind === 'file' ? content.file.slice(project.workspaceRoot.length + 1) : '',
        ] as const;
      });
      const diagnostics = planned.diagnostics.map((diagnostic) => {
        const { file, line, column } = diagnostic.position ?? { file: '', line: 0, column: 0 };
        return { code: diagnostic.code, place: `${file}:${line}:${column}`, ...wordsOf(diagnostic) };
      });
      return { texts: new Map(contents), diagnostics };
    },
    without,
  );
}

const json = (designPack: object, more: object = {}) =>
  JSON.stringify({ liferayDesignPack: designPack, ...more });

describe('planTheme', () => {
  it("lays the project's files over styled and unstyled, and converts what comes out", async () => {
    const { texts, diagnostics } = await plan({
      't/src/css/_custom.scss': '.own { padding-left: 1px; @include extended; }\n',
      't/src/css/_clay_variables.scss': '$primary: red;\n',
    });
    expect(diagnostics).toEqual([]);
    expect([...texts.keys()]).toEqual([
      'css/clay.css',
      'css/clay_rtl.css',
      'css/main.css',
      'css/main_rtl.css',
    ]);
    expect(texts.get('css/main.css')).toBe(
      '.styled {\n  margin: 1px 2px 3px 4px;\n}\n\n.own {\n  padding-left: 1px;\n  order: 4;\n}\n',
    );
    expect(texts.get('css/main_rtl.css')).toContain('margin: 1px 4px 3px 2px;');
    expect(texts.get('css/main_rtl.css')).toContain('padding-right: 1px;');
    expect(texts.get('css/clay.css')).toContain('color: #ff8080;');
    expect(texts.get('css/clay_rtl.css')).toContain('float: right;');
  });

  it('leaves styled out where the theme builds on unstyled, whose clay.css is empty', async () => {
    const { texts } = await plan({ 't/package.json': json({ baseTheme: 'unstyled' }) });
    expect(texts.get('css/main.css')).toBe('');
    expect(texts.get('css/clay.css')).toBe('');
    expect(texts.get('css/clay_rtl.css')).toBe('');
  });

  it.each([
    ['a package', { baseTheme: 'acme-theme' }, 'node_modules/acme-theme/src'],
    [
      'a package under another name',
      { baseTheme: 'classic', baseThemeFrom: 'acme-theme' },
      'node_modules/acme-theme',
    ],
    ['a directory', { baseTheme: 'classic', baseThemeFrom: '../acme' }, 'acme'],
  ])('builds on %s, over styled', async (_, designPack, directory) => {
    const { texts, diagnostics } = await plan({
      't/package.json': json(designPack),
      'node_modules/acme-theme/package.json': '{ "version": "1.0.0" }',
      [`${directory}/css/_custom.scss`]: '.acme { top: 0; }\n',
    });
    expect(diagnostics).toEqual([]);
    expect(texts.get('css/main.css')).toMatch(/\.styled \{[^]*\.acme \{/);
  });

  it('takes what assemble reads of the built theme, and nothing else', async () => {
    const yaml = `assemble:\n  - from: build/buildTheme/images\n    include: '*.svg'\n    into: static/images\n${themeYaml}`;
    const { texts } = await plan({
      't/client-extension.yaml': yaml,
      't/src/images/own.svg': '',
      't/src/images/a.png': '',
    });
    expect(Object.fromEntries([...texts].filter(([path]) => path.startsWith('images/')))).toEqual({
      'images/arrow.svg': 'node_modules/liferay-frontend-theme-styled/images/arrow.svg',
      'images/own.svg': 't/src/images/own.svg',
    });
  });

  it('compiles further style sheets of the project, and takes over plain ones', async () => {
    const { texts } = await plan({
      't/src/css/print.scss': '.print { left: 0; }\n',
      't/src/css/legacy.css': '.legacy {}\n',
      't/src/css/_partial.scss': '.partial {}\n',
      't/src/css/deep/page.scss': '.deep {}\n',
    });
    expect([...texts.keys()].filter((path) => !/main|clay/.test(path))).toEqual([
      'css/legacy.css',
      'css/print.css',
      'css/print_rtl.css',
    ]);
  });

  it('appends a hand-written x_rtl.scss to the twin of x as it is', async () => {
    const { texts } = await plan({
      't/src/css/print.scss': '.print { left: 0; }\n',
      't/src/css/print_rtl.scss': '.only-rtl { left: 0; }\n',
    });
    expect(texts.get('css/print_rtl.css')).toBe('.print {\n  right: 0;\n}\n\n.only-rtl {\n  left: 0;\n}\n');
    expect(texts.has('css/print_rtl_rtl.css')).toBe(false);
  });

  it("leaves what follows Liferay's @noflip as it is", async () => {
    const { texts } = await plan({ 't/src/css/_custom.scss': '.a { /* @noflip */ left: 0; right: 1px; }\n' });
    expect(texts.get('css/main_rtl.css')).toMatch(/left: 0;\s+left: 1px;/);
  });

  it('finds the packages of package.json below css, with and without a tilde', async () => {
    const { texts, diagnostics } = await plan({
      't/package.json': json({ baseTheme: 'styled' }, { dependencies: { '@acme/icons': '1', absent: '1' } }),
      'node_modules/@acme/icons/package.json': '{ "version": "1.0.0" }',
      'node_modules/@acme/icons/scss/_index.scss': '.icon { top: 0; }\n',
      't/src/css/_custom.scss': "@import '@acme/icons/scss';\n@import '~@acme/icons/scss';\n",
    });
    expect(diagnostics).toEqual([]);
    expect(texts.get('css/main.css')?.match(/\.icon/g)).toHaveLength(2);
  });

  it('warns of files that Liferay leaves out without a word', async () => {
    const { texts, diagnostics } = await plan({
      't/src/css/domain.css': '.lost {}\n',
      't/src/templates/a.vm': '',
    });
    expect(texts.has('css/domain.css')).toBe(false);
    expect(diagnostics.map(({ code, place }) => `${code} ${place}`)).toEqual([
      'theme-file-left-out t/src/css/domain.css:1:1',
      'theme-file-left-out t/src/templates/a.vm:1:1',
    ]);
  });

  it('writes compressed style sheets', async () => {
    const { texts } = await plan({}, { style: 'compressed' });
    expect(texts.get('css/main.css')).toBe('.styled{margin:1px 2px 3px 4px}\n');
    expect(texts.get('css/main_rtl.css')).toBe('.styled{margin:1px 4px 3px 2px}\n');
  });

  it('embeds source maps that name the files the same on every machine', async () => {
    const files = { 't/src/css/_custom.scss': '.own {\n  left: 0;\n}\n' };
    const [one, two] = await Promise.all([
      plan(files, { sourceMaps: 'embedded' }),
      plan(files, { sourceMaps: 'embedded' }),
    ]);
    expect([...one.texts]).toEqual([...two.texts]);
    for (const path of ['css/main.css', 'css/main_rtl.css']) {
      const [, data = ''] = /base64,(\S+)/.exec(one.texts.get(path) ?? '') ?? [];
      const map = JSON.parse(Buffer.from(data, 'base64').toString()) as {
        sources: string[];
        sourcesContent: string[];
      };
      expect(map.sources).toContain('theme:///t/src/css/_custom.scss');
      expect(map.sourcesContent).toContain(files['t/src/css/_custom.scss']);
    }
  });
});

describe('the diagnostics of a theme', () => {
  it("are at the user's line, once for all style sheets that it stops", async () => {
    const { diagnostics } = await plan({
      't/src/css/_clay_variables.scss': '// A comment\n$primary: $nope;\n',
    });
    expect(diagnostics).toMatchObject([
      {
        code: 'sass-error',
        place: 't/src/css/_clay_variables.scss:2:11',
        message: 'Sass does not compile: Undefined variable.',
      },
    ]);
  });

  it('are reported for every style sheet', async () => {
    const { diagnostics } = await plan({
      't/src/css/a.scss': '.a {',
      't/src/css/b.scss': '.b { @include none; }',
    });
    expect(diagnostics.map(({ place }) => place)).toEqual(['t/src/css/a.scss:1:5', 't/src/css/b.scss:1:6']);
  });

  it("are at the line of the project that makes the base theme's style sheet fail, and name that style sheet", async () => {
    const { diagnostics } = await plan({
      'node_modules/liferay-frontend-css-common/_mixins.scss':
        '@mixin wide($width) {\n  width: $width * 1px * 1px / "a" + ();\n}\n',
      't/src/css/_custom.scss': "@import 'mixins';\n.a {\n  @include wide(1);\n}\n",
    });
    expect(diagnostics).toMatchObject([{ code: 'sass-error', place: 't/src/css/_custom.scss:3:3' }]);
    expect(diagnostics[0]?.message).toContain(
      'raised in node_modules/liferay-frontend-css-common/_mixins.scss:2:',
    );
  });

  it('are at the base theme where no line of the project leads there, and say what to look for', async () => {
    const { diagnostics } = await plan({ 't/src/css/_clay_variables.scss': '$primary: "red";\n' });
    expect(diagnostics).toMatchObject([
      { code: 'sass-error', place: 'node_modules/liferay-frontend-theme-unstyled/css/clay/base.scss:3:15' },
    ]);
    expect(diagnostics[0]?.fix).toContain('src/css/_clay_variables.scss');
  });

  it('say where an import is looked for', async () => {
    const { diagnostics } = await plan({ 't/src/css/_custom.scss': "@import 'acme/icons';\n" });
    expect(diagnostics).toMatchObject([{ code: 'sass-error', place: 't/src/css/_custom.scss:1:9' }]);
    expect(diagnostics[0]?.fix).toContain('"<package>/<file>"');
  });

  it("pass on the project's @warn, and no other", async () => {
    const { texts, diagnostics } = await plan({
      'node_modules/liferay-frontend-theme-styled/css/_base.scss': '@warn "of the base theme";\n',
      't/src/css/_custom.scss': '.a { top: 0; }\n@warn "Mind the gap.";\n',
    });
    expect(diagnostics).toMatchObject([
      {
        code: 'sass-warning',
        place: 't/src/css/_custom.scss:2:1',
        message: 'The style sheet warns: Mind the gap.',
      },
    ]);
    expect(texts.get('css/main.css')).toContain('.a');
  });

  it('name every missing package, at the version of the release', async () => {
    const missing = [
      'node_modules/liferay-frontend-theme-styled',
      'node_modules/bourbon',
      'node_modules/sass-embedded',
    ];
    const { diagnostics } = await plan(
      { 'gradle.properties': 'liferay.workspace.product=portal-7.4-ga112\n' },
      {},
      missing,
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['base-theme-newer', 'theme-packages-missing']);
    expect(diagnostics[1]?.message).toBe(
      'The theme t builds on "styled" and needs liferay-frontend-theme-styled@6.0.76, bourbon@4.2.3, sass-embedded@1.66.1, which are not installed.',
    );
    expect(diagnostics[1]?.fix).toMatch(
      /^Run npm install --save-dev --save-exact .*\(for portal-7\.4-ga112\)/,
    );
  });

  it.each([
    [{ baseTheme: 'classic' }, 'base-theme-missing', /classic-theme\.war/],
    [{ baseTheme: 'acme', baseThemeFrom: './none' }, 'base-theme-missing', /baseThemeFrom/],
    [{ baseTheme: 'acme', baseThemeFrom: '../docs' }, 'base-theme-without-css', /css/],
    [{ baseTheme: 'acme', baseThemeFrom: '../..' }, 'base-theme-outside', /workspace/],
    [{}, 'package-json-without-base-theme', /baseTheme/],
  ])('say of %j: %s', async (designPack, code, fix) => {
    const { diagnostics } = await plan({ 't/package.json': json(designPack, {}), 'docs/a.md': '' });
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
    expect(diagnostics[0]?.place).toMatch(/^t\/package\.json:1:\d+$/);
    expect(diagnostics[0]?.fix).toMatch(fix);
  });

  it('say that the compiler has ended, for Sass itself waits on', async () => {
    const program = `const { spawn } = require('node:child_process');
      const never = () => new Promise(() => {});
      exports.initAsyncCompiler = async () => ({
        process: spawn(process.execPath, ['-e', 'process.exit(3)']),
        compileStringAsync: never,
        dispose: never,
      });`;
    const { diagnostics } = await plan({
      't/node_modules/sass-embedded/package.json': '{ "version": "1.78.0", "main": "index.js" }',
      't/node_modules/sass-embedded/index.js': program,
    });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'sass-embedded 1.78.0 ended before it had compiled (exit code 3).',
    ]);
  });

  it('say that Sass does not start', async () => {
    const { diagnostics } = await plan(
      {
        'node_modules/sass/package.json': '{ "version": "1.78.0", "main": "index.js" }',
        'node_modules/sass/index.js': 'throw new Error("Unsupported platform\\nat ...")',
      },
      {},
      ['node_modules/sass-embedded'],
    );
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual(['sass-unusable']);
    expect(diagnostics[0]?.message).toContain('sass 1.78.0');
  });
});
