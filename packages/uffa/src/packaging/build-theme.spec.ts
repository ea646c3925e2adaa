import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { themeYaml, withTheme } from '../../test/theme-workspace';
import type { Project } from '../discover/project';
import type { PackagingResult } from './packaging-options';
import { packageProject } from './package-project';
import { SheetMemory } from '../theme/sheet-memory';
import { buildTheme } from './build-theme';
import { watchTheme } from './watch-theme';

const custom = 't/src/css/_custom.scss';

const built = ({ root }: Project, path: string) => join(root, 'build/buildTheme', path);
const mainOf = (project: Project) => readFileSync(built(project, 'css/main.css'), 'utf8');

function edit({ workspaceRoot }: Project, path: string, text: string): void {
  writeFileSync(join(workspaceRoot, path), text);
}

/** As an installed file is: what a style sheet was made of may be remembered. */
function makeOld({ workspaceRoot }: Project, path: string): void {
  utimesSync(join(workspaceRoot, path), 1e9, 1e9);
}

describe('buildTheme', () => {
  it('writes what packaging takes', async () => {
    const yaml = `assemble:\n  - from: build/buildTheme/images\n    include: '*.svg'\n    into: static/images\n${themeYaml}`;
    await withTheme({ 't/client-extension.yaml': yaml }, async (project) => {
      const { success, output } = await buildTheme(project);
      expect({ success, output }).toEqual({ success: true, output: join(project.root, 'build/buildTheme') });
      const { uffa } = await packageProject(project);
      expect(uffa?.entries.map(({ path }) => path).filter((path) => path.startsWith('static/'))).toEqual([
        'static/css/clay.css',
        'static/css/clay_rtl.css',
        'static/css/main.css',
        'static/css/main_rtl.css',
        'static/images/arrow.svg',
      ]);
    });
  });

  it('takes the images of a profile as well', async () => {
    const step = (name: string) =>
      `assemble:\n  - from: build/buildTheme/images\n    include: ${name}\n    into: static\n`;
    const files = {
      't/client-extension.yaml': step('arrow.svg') + themeYaml,
      't/client-extension.dev.yaml': step('screenshot.png'),
    };
    await withTheme(files, async (project) => {
      await buildTheme(project);
      expect(readdirSync(built(project, 'images'))).toEqual(['arrow.svg', 'screenshot.png']);
    });
  });

  it('keeps what was built when a style sheet does not compile', async () => {
    await withTheme({ [custom]: '.a { top: 0; }\n' }, async (project) => {
      await buildTheme(project);
      edit(project, custom, '.a { top: }\n');
      const { success, output } = await buildTheme(project);
      expect({ success, output }).toEqual({ success: false, output: undefined });
      expect(mainOf(project)).toContain('.a {');
    });
  });

  it('compiles a style sheet again that had an error, though its own file is an old one', async () => {
    await withTheme({ [custom]: '.a { top: }\n' }, async (project) => {
      const main = 'node_modules/liferay-frontend-theme-unstyled/css/main.scss';
      utimesSync(join(project.workspaceRoot, main), 1e9, 1e9);
      const memory = new SheetMemory();
      expect((await buildTheme(project, { memory })).success).toBe(false);
      edit(project, custom, '.b { top: 0; }\n');
      expect((await buildTheme(project, { memory })).success).toBe(true);
      expect(mainOf(project)).toContain('.b {');
    });
  });

  it('removes what no longer belongs to the theme, and leaves files with the same bytes alone', async () => {
    await withTheme({ 't/src/css/print.scss': '.print {}\n.print { top: 0; }\n' }, async (project) => {
      await buildTheme(project);
      const before = statSync(built(project, 'css/clay.css')).mtimeMs;
      rmSync(join(project.root, 'src/css/print.scss'));
      edit(project, custom.replace('_custom', '_extras'), '');
      await buildTheme(project);
      expect(readdirSync(built(project, 'css'))).not.toContain('print.css');
      expect(statSync(built(project, 'css/clay.css')).mtimeMs).toBe(before);
    });
  });

  it('fails for a warning where warnings fail', async () => {
    await withTheme({ [custom]: '@warn "x";\n' }, async (project) => {
      expect((await buildTheme(project)).success).toBe(true);
      expect((await buildTheme(project, { strictness: 'strict' })).success).toBe(false);
    });
  });
});

describe('watchTheme', () => {
  it('follows the directory of the base theme, also one that package.json names later', async () => {
    const designPack = (from: string) =>
      JSON.stringify({ liferayDesignPack: { baseTheme: 'ours', baseThemeFrom: from } });
    const files = {
      'one/css/_extras.scss': '',
      'two/src/css/_extras.scss': '.two { top: 0; }\n',
      't/package.json': designPack('../one'),
      [custom]: "@import 'extras';\n",
    };
    await withTheme(files, async (project) => {
      const stop = new AbortController();
      const results = watchTheme(project, { signal: stop.signal });
      const until = async (text: string) => {
        while (!mainOf(project).includes(text)) expect((await results.next()).value?.success).toBe(true);
      };
      expect((await results.next()).value?.success).toBe(true);
      edit(project, 'one/css/_extras.scss', '.one { top: 0; }\n');
      await until('.one {');
      edit(project, 't/package.json', designPack('../two'));
      await until('.two {');
      edit(project, 'two/src/css/_extras.scss', '.more { top: 0; }\n');
      await until('.more {');
      stop.abort();
      await results.return();
    });
  });

  it('builds again after each change, of a file, a new file and package.json, and goes on after an error', async () => {
    await withTheme({ [custom]: '.a { top: 0; }\n' }, async (project) => {
      makeOld(project, 'node_modules/liferay-frontend-theme-unstyled/css/main.scss');
      const stop = new AbortController();
      const results = watchTheme(project, { signal: stop.signal });
      // One edit may be reported as several events, and so cause two builds.
      const next = async (isAwaited: (result: PackagingResult) => boolean) => {
        for (;;) {
          const { value } = await results.next();
          if (value === undefined || isAwaited(value)) return value?.success;
        }
      };
      const holds = (path: string, text: string) => (result: PackagingResult) =>
        result.success && readFileSync(built(project, path), 'utf8').includes(text);
      expect(await next(({ success }) => success)).toBe(true);
      edit(project, custom, '.b { top: 0; }\n');
      expect(await next(holds('css/main.css', '.b {'))).toBe(true);
      edit(project, custom, '.c {\n');
      expect(await next(({ success }) => !success)).toBe(false);
      expect(mainOf(project)).toContain('.b {');
      edit(project, custom, '.d { top: 0; }\n');
      expect(await next(holds('css/main.css', '.d {'))).toBe(true);
      edit(project, 't/src/css/_base.scss', '.new { top: 0; }\n');
      expect(await next(holds('css/main.css', '.new {'))).toBe(true);
      edit(project, 't/package.json', '{ "liferayDesignPack": { "baseTheme": "unstyled" } }');
      expect(await next(() => readFileSync(built(project, 'css/clay.css'), 'utf8') === '')).toBe(true);
      stop.abort();
      expect(await results.next()).toEqual({ done: true, value: undefined });
    });
  });
});
