import type { Diagnostic } from '../../diagnostics/diagnostic';
import { markup, type Markup } from '../../inspect/page/markup';
import type { PreviewSite } from '../site/site';
import { chromeStyle } from './chrome-style';
import { diagnosticsPart } from './diagnostics-part';
import type { PageSummary } from './pages-of';
import { routes } from './routes';
import { ofType } from './selected';
import { choices, queryOf, type Switches } from './switches';
import { emptyElement, tag } from './tags';

const LANGUAGES = ['ar_SA', 'de_DE', 'en_US', 'es_ES', 'fr_FR', 'iw_IL', 'ja_JP', 'pt_BR', 'zh_CN'];

const WIDTHS = ['390', '768', '1024', '1280', '1920'];

const LABELS = {
  user: 'User',
  loadType: 'Script loading',
  portal: 'Portal',
  t: 'Time in addresses',
} as const;

/** The frame: everything of ours is in it, so that no style of a page is about the switches, nor of ours about the page. */
export function shell(
  site: PreviewSite,
  page: PageSummary,
  {
    path,
    switches,
    diagnostics,
  }: { readonly path: string; readonly switches: Switches; readonly diagnostics: readonly Diagnostic[] },
): string {
  const query = queryOf(switches).toString();
  const src = `${routes.page}${path}${query === '' ? '' : `?${query}`}`;
  const { viewport } = switches;
  const frame = emptyElement('iframe', {
    id: 'page',
    src,
    title: `The page: ${page.title}`,
    ...(viewport === undefined ? {} : { width: String(viewport), style: `width: ${viewport}px` }),
  });
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} · Preview</title>
<link rel="icon" href="/o/classic-theme/images/favicon.ico">
<style>${{ markup: chromeStyle }}</style>
${emptyElement('script', { src: `${routes.script}shell.js`, defer: true })}
</head>
${tag('body', { class: 'shell', 'data-root': rootOf(site, page) })}
<header>
<p class="banner">A stand-in, not DXP</p>
<div class="bar">
<h1>${page.title}</h1>
<a href="${routes.index}">All pages</a>
<a href="${src}" target="_blank" rel="noopener">Without the frame</a>
<button id="show-problems" hidden></button>
<output id="counter" aria-live="polite">${counter(diagnostics.length)}</output>
</div>
<details>
<summary>Switches${query === '' ? undefined : markup` <span class="soft">changed</span>`}</summary>
${switchForm(site, path, switches)}</details>
${found(diagnostics)}</header>
${tag('main', viewport === undefined ? { class: 'stage' } : { class: 'stage fixed', tabindex: '0' })}
${frame}
</main>
<dialog class="overlay" id="overlay" aria-labelledby="overlay-title">
<h2 id="overlay-title">Problems in the last build</h2>
<ul class="diagnostics" id="problems"></ul>
<form method="dialog"><button>Close</button></form>
</dialog>
</body>
</html>
`.markup;
}

/** Where the project of a page is; a page of all projects has none. */
function rootOf({ projects }: PreviewSite, { project }: PageSummary): string | undefined {
  return project === undefined ? undefined : projects.find(({ name }) => name === project)?.root;
}

/** What the browser counts on from there. */
function counter(diagnostics: number): Markup {
  return markup`Findings: <span id="found-count">${diagnostics}</span> · Unanswered calls: <span id="unanswered">0</span>`;
}

function found(diagnostics: readonly Diagnostic[]): Markup {
  return markup`<details class="found">
<summary>What was found</summary>
<div class="scroll" role="group" aria-label="What was found" tabindex="0">
${diagnosticsPart(diagnostics)}<p class="soft" id="nothing"${diagnostics.length > 0 ? markup` hidden` : undefined}>Nothing yet.</p>
</div>
</details>
`;
}

function switchForm(site: PreviewSite, path: string, switches: Switches): Markup {
  const { lang, theme = '', stylebook, viewport, only, without } = switches;
  const themes = ofType(
    site.projects.flatMap(({ extensions }) => extensions),
    'themeCSS',
  ).map(({ externalReferenceCode, name, id }): Option => [externalReferenceCode, name ?? id]);
  return markup`${tag('form', { class: 'switches', id: 'switches', action: `${routes.shell}${path}`, method: 'get' })}
${select('lang', 'Language', lang, (LANGUAGES.includes(lang) ? LANGUAGES : [lang, ...LANGUAGES]).map(same))}
${select('dir', 'Direction', queryOf(switches).get('dir') ?? '', [['', 'by language'], ...choices.dir.map(same)])}
${(['user', 'loadType', 'portal', 't'] as const).map((name) => markup`${select(name, LABELS[name], switches[name], choices[name].map(same))}\n`)}${select('theme', 'Theme', theme, [['', 'as in a portal'], ['none', 'none'], ...themes])}
${select('stylebook', 'Style book', stylebook, [['none', 'none'], ['defaults', 'defaults of the tokens'], ...themes])}
${select('viewport', 'Width', viewport === undefined ? '' : String(viewport), [['', 'full width'], ...WIDTHS.map(same)])}
${field('only', 'Only these', only)}
${field('without', 'Without these', without)}
<button>Apply</button>
</form>
`;
}

type Option = readonly [value: string, text: string];

function same(value: string): Option {
  return [value, value];
}

function select(name: string, label: string, chosen: string, options: readonly Option[]): Markup {
  const known = options.some(([value]) => value === chosen);
  const all = known ? options : [...options, same(chosen)];
  return markup`<label>${label} ${tag('select', { name })}${all.map(
    ([value, text]) =>
      markup`${tag('option', { value, selected: value === chosen ? true : undefined })}${text}</option>`,
  )}</select></label>`;
}

function field(name: string, label: string, names: readonly string[]): Markup {
  return markup`<label>${label} ${tag('input', { name, value: names.join(','), placeholder: 'codes or ids' })}</label>`;
}
