import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withTheme } from '../../test/theme-workspace';
import type { WorkspaceFiles } from '../../test/with-workspace';
import { wordsOf } from '../diagnostics/words';
import { readManifest } from '../manifest/read-manifest';
import { planTheme } from './plan-theme';

/** The repository's newest Sass, which Vite uses. */
const newest = join(__dirname, '../../../../node_modules/sass');

const newerSass: WorkspaceFiles = {
  'node_modules/sass/package.json': '{ "version": "1.108.2", "main": "index.js" }',
  'node_modules/sass/index.js': `module.exports = require(${JSON.stringify(newest)});`,
};

/** What is written for these files, and what is said, with the newest Sass or with the one that we recommend. */
function build(sass: 'newest' | 'recommended', custom: string) {
  const files = { 't/src/css/_custom.scss': custom };
  return withTheme(
    sass === 'newest' ? { ...newerSass, ...files } : files,
    async (project) => {
      const { entries, diagnostics } = await planTheme([readManifest(project)]);
      const main = entries.find(({ path }) => path === 'css/main.css')?.content;
      return {
        css: main?.kind === 'text' ? main.text : '',
        diagnostics: diagnostics.map((diagnostic) => {
          const { line, column } = diagnostic.position ?? { line: 0, column: 0 };
          return { code: diagnostic.code, place: `${line}:${column}`, ...wordsOf(diagnostic) };
        }),
      };
    },
    sass === 'newest' ? ['node_modules/sass-embedded'] : [],
  );
}

/** What themes that people copy have in calculations; Liferay's Sass 1.57 writes it into the style sheet as it is. */
const constructs = [
  'calc(#{1px} - map-get($no-such, x))',
  'calc(#{1px} + $no-such)',
  'calc(#{1px} +2px)',
  'calc(#{100%} - (#{1px} + map-get($no-such, "x")))',
  'max(#{1px}, map-get($no-such, x))',
];

describe('a calculation with an interpolation', () => {
  it.each(constructs)('%s is text with the Sass that we recommend, as in Gradle', async (call) => {
    const { css, diagnostics } = await build('recommended', `.own {\n  width: ${call};\n}\n`);
    expect(diagnostics).toEqual([]);
    expect(css).toContain(`width: ${call.replace(/#\{([^}]*)\}/g, '$1')};`);
  });

  it.each(constructs)('%s is named where a newer Sass refuses it, with both ways out', async (call) => {
    const { diagnostics } = await build('newest', `.own {\n  width: ${call};\n}\n`);
    expect(diagnostics.map(({ code }) => code)).toEqual(['sass-error']);
    const [{ message, fix, place }] = diagnostics as [(typeof diagnostics)[number]];
    expect(place).toMatch(/^2:\d+$/);
    expect(message).toContain(`sass 1.108.2 works out ${call}, which has an interpolation`);
    expect(fix).toContain('npm install --save-dev --save-exact sass-embedded@1.66.1');
    expect(fix).toContain('or write the line for newer versions');
  });

  it('says of any other error that an older Sass is what Gradle builds with', async () => {
    const { diagnostics } = await build('newest', '.own {\n  width: $no-such;\n}\n');
    expect(diagnostics[0]?.message).toBe('Sass does not compile: Undefined variable.');
    expect(diagnostics[0]?.fix).toMatch(
      /^Correct the line\. If Gradle builds this theme, sass 1\.108\.2 is too new/,
    );
    const { diagnostics: plain } = await build('recommended', '.own {\n  width: $no-such;\n}\n');
    expect(plain[0]?.fix).toBe('Correct the line.');
  });
});
