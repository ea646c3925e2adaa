import { cpSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildTheme } from 'uffa';
import { countOf, declarationsOf } from './declarations';
import { differingRules, explain, NOT_CONVERTED, type Reasons } from './explain';
import type { JavaThemeTools } from './java-theme-tools';

const styleSheets = ['main.css', 'clay.css', 'main_rtl.css', 'clay_rtl.css'] as const;

export interface Comparison {
  readonly styleSheet: (typeof styleSheets)[number];
  readonly declarations: number;
  readonly rules: number;
  readonly reasons: Reasons;
}

/**
 * What themes use: variables of Clay, images, `@import` of CSS, media queries, both directions, and the kinds of
 * calculations that themes of a course have, which only Sass up to 1.66.1 leaves as they are.
 */
const src: Readonly<Record<string, string>> = {
  'css/_clay_variables.scss':
    "$primary: #1d4f7c;\n$border-radius: 0.375rem;\n$font-family-base: 'Source Sans Pro', sans-serif;\n",
  'css/_custom.scss': `@import url('fonts.css');
@import 'calculations';
.ticket {
  background: url(../images/ticket.png) left center no-repeat;
  border-left: 2px solid $primary;
  margin: 0 1px 2px 3px;
  @include media-breakpoint-up(md) { float: left; padding-left: 1rem; }
  @supports (display: grid) { display: grid; grid-template-columns: 1fr 2fr; }
}
`,
  'css/_calculations.scss': `.calculations {
  width: calc(#{1px} - map-get($no-such, x));
  height: calc(#{100%} - (#{1px} + map-get($no-such, "x")));
  margin-top: calc(#{$border-radius} +2px);
  margin-bottom: calc(#{1px} * $no-such) !important;
  min-width: max(#{1px}, map-get($no-such, x));
  max-width: clamp(#{1px}, $no-such, 3px);
  padding: calc(100% - #{rem(3)}) calc( -1 * #{$border-radius} );
}
`,
};

/** A stand-in for classic, which is in no registry: styled with Clay's atlas theme and a component of its own. */
const classic: Readonly<Record<string, string>> = {
  'css/clay.scss': "@import 'clay/atlas';\n",
  'css/_classic.scss': '.classic-navigation { float: right; margin-right: 1rem; }\n',
  'css/_extras.scss': "@import 'classic';\n",
};

/** Builds a theme on `styled` or `classic` with both and compares the style sheets. */
export async function compareTheme(
  workspaceRoot: string,
  baseTheme: 'styled' | 'classic',
  java: JavaThemeTools,
): Promise<readonly Comparison[]> {
  const root = join(workspaceRoot, `on-${baseTheme}`);
  // Java's builder copies nothing from a link.
  const base = (name: string) =>
    realpathSync(join(workspaceRoot, 'node_modules', `liferay-frontend-theme-${name}`));
  const parent = baseTheme === 'styled' ? base('styled') : join(workspaceRoot, 'classic');
  write(root, Object.fromEntries(Object.entries(src).map(([path, text]) => [join('src', path), text])));
  write(root, { 'client-extension.yaml': 'theme:\n  type: themeCSS\n  mainURL: css/main.css\n' });
  if (baseTheme === 'classic') {
    cpSync(base('styled'), parent, { recursive: true, dereference: true });
    write(parent, classic);
    const designPack = { baseTheme, baseThemeFrom: '../classic' };
    write(root, { 'package.json': JSON.stringify({ liferayDesignPack: designPack }) });
  }
  const output = join(root, 'java');
  java.build({ src: join(root, 'src'), unstyled: base('unstyled'), parent, output });
  const path = `on-${baseTheme}`;
  const { diagnostics } = await buildTheme({
    workspaceRoot,
    root,
    path,
    name: path,
    kind: 'client-extension',
  });
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return styleSheets.map((styleSheet) =>
    compare(styleSheet, join(output, 'css'), join(root, 'build/buildTheme/css')),
  );
}

function compare(styleSheet: (typeof styleSheets)[number], java: string, ours: string): Comparison {
  const texts = [java, ours].map((directory) => readFileSync(join(directory, styleSheet), 'utf8'));
  const [left = new Map<string, string[]>(), right = new Map<string, string[]>()] = texts.map((text) =>
    declarationsOf(withoutTimes(text)),
  );
  const leftToRight = readFileSync(join(java, styleSheet.replace('_rtl', '')), 'utf8');
  const isConverted = styleSheet === styleSheet.replace('_rtl', '') || texts[0] !== leftToRight;
  const reasons = explain(left, right);
  const total = [...reasons.values()].reduce((sum, count) => sum + count, 0);
  return {
    styleSheet,
    declarations: countOf(right),
    rules: differingRules(left, right),
    reasons: isConverted ? reasons : new Map([[NOT_CONVERTED, total]]),
  };
}

/** The css builder appends the time to `@import`. */
function withoutTimes(css: string): string {
  return css.replace(/\?t=\d+/g, '');
}

function write(directory: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
}
