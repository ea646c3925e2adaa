import { markup, type Markup } from '../../inspect/page/markup';
import type { PreviewExtension, PreviewSite } from '../site/site';
import { globalScripts, globalStyles, isCompanyWide } from './global-scripts';
import { harnessData, type HarnessKind } from './harness-data';
import { harnessStyle } from './harness-style';
import { importMap } from './import-map';
import { kitchenSink } from './kitchen-sink';
import { liferayValues } from './liferay-values';
import { layoutPath, type PageSummary } from './pages-of';
import { routes } from './routes';
import { isNamed, ofType, selected } from './selected';
import type { Switches } from './switches';
import { emptyElement, inlineScript, scriptJson, tag } from './tags';
import { themeOf, type Theme } from './theme';
import { tokenRule, tokensOf } from './tokens';
import { elementScripts, elementStyles, isInstanceable, widget } from './widgets';

const TEMPORARY = { 'data-senna-track': 'temporary' };

/** The HTML of a page. Its head is in the portal's order, which decides which rule and which script has the last word. */
export function pageHtml(
  site: PreviewSite,
  page: PageSummary,
  { switches, path }: { readonly switches: Switches; readonly path: string },
): string {
  const shown = selected(site, switches);
  const widgets = widgetsOf(page, shown, switches);
  const elements = ofType(widgets, 'customElement');
  const globals = globalsOf(page, shown);
  const theme = themeOf(site, shown, switches);
  const map = importMap(site, shown, switches);
  const values = liferayValues(site, switches, {
    spritemap: theme.spritemap,
    layoutPath: `${routes.page}${layoutPath(path)}`,
  });
  const isOurs = page.kind !== 'all' && page.kind !== 'widget';
  const html = markup`<!DOCTYPE html>
${tag('html', { class: switches.dir, dir: switches.dir, lang: switches.lang.replace('_', '-') })}
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
${inlineScript(scriptJson({ imports: map }), { type: 'importmap' })}
${inlineScript(
  `window.Liferay = window.Liferay || {}; Liferay.Icons = { spritemap: ${scriptJson(theme.spritemap)} };`,
)}
${ours('report')}
${tag('link', { href: theme.favicon, rel: 'apple-touch-icon' })}
${tag('link', { href: theme.favicon, rel: 'icon' })}
${themeLink('liferayAUICSS', theme.clay)}${elementStyles(elements, switches)}${inlineScript(
    scriptJson(values),
    {
      type: 'application/json',
      id: 'preview-values',
    },
  )}
${ours('page')}
${elementScripts(elements, switches)}${themeLink('liferayThemeCSS', theme.main)}${styleBook(shown, theme, switches)}${globalStyles(globals)}${globalScripts(globals, 'head', switches)}${
    isOurs ? markup`<style>${{ markup: harnessStyle }}</style>\n` : undefined
  }</head>
${tag('body', { class: `${switches.dir} public-page site ${values.signedIn ? 'signed-in' : 'signed-out'}` })}
${bodyOf(page, widgets, () => harnessPart(page, site, shown, { spritemap: theme.spritemap, map }))}${globalScripts(globals, 'bottom', switches)}</body>
</html>
`;
  return html.markup;
}

/** The widgets that a page has, each as often as it has it. */
export function widgetsOf(
  page: PageSummary,
  shown: readonly PreviewExtension[],
  { without }: Switches,
): readonly PreviewExtension[] {
  if (page.kind === 'all') return shown.filter(({ type }) => type === 'customElement' || type === 'iframe');
  if (page.kind !== 'widget') return [];
  return page.extensions
    .filter((extension) => !without.some((name) => isNamed(extension, name)))
    .flatMap((extension) => (isInstanceable(extension) ? [extension, extension] : [extension]));
}

/** The global style sheets and scripts of a page: a page asks for its own, those of the whole instance are on each. */
export function globalsOf(
  page: PageSummary,
  shown: readonly PreviewExtension[],
): readonly PreviewExtension[] {
  if (page.kind === 'all') return shown;
  return shown.filter((each) => isCompanyWide(each) || (page.kind === 'theme' && each.type === 'globalCSS'));
}

/** Ours, and in no portal: what a portal has there instead is its own script. */
function ours(name: string): Markup {
  return emptyElement('script', { src: `${routes.script}${name}.js`, 'data-preview': true });
}

/** Without an address a browser loads nothing, and the link is there all the same. */
function themeLink(id: string, href: string | undefined): Markup | undefined {
  if (href === undefined) return undefined;
  return markup`${tag('link', { class: 'lfr-css-file', id, ...TEMPORARY, href, rel: 'stylesheet', type: 'text/css' })}\n`;
}

function styleBook(
  shown: readonly PreviewExtension[],
  { extension }: Theme,
  { stylebook }: Switches,
): Markup | undefined {
  const theme =
    stylebook === 'defaults' ? extension : ofType(shown, 'themeCSS').find((each) => isNamed(each, stylebook));
  const tokens = theme === undefined ? [] : tokensOf(theme);
  if (tokens.length === 0) return undefined;
  return markup`${tag('style', { ...TEMPORARY, type: 'text/css' })}${{ markup: tokenRule(tokens) }}</style>\n`;
}

function bodyOf(page: PageSummary, widgets: readonly PreviewExtension[], harness: () => Markup): Markup {
  if (page.kind !== 'all' && page.kind !== 'widget') return harness();
  const placed = widgets.map((extension, index) => {
    const earlier = widgets.slice(0, index).filter((each) => each === extension).length;
    return widget(extension, earlier);
  });
  return markup`<div id="wrapper">
<main id="content">
${placed}</main>
</div>
`;
}

function harnessPart(
  page: PageSummary,
  site: PreviewSite,
  shown: readonly PreviewExtension[],
  parts: { readonly spritemap: string; readonly map: Readonly<Record<string, string>> },
): Markup {
  if (page.kind === 'theme') {
    const hasIcons = site.portal.clay !== undefined || ofType(shown, 'themeSpritemap').length > 0;
    return kitchenSink(ofType(shown, 'themeCSS'), hasIcons ? parts.spritemap : undefined);
  }
  const data = harnessData(page.kind as HarnessKind, site, shown, parts);
  return markup`<main class="preview-harness" id="preview-harness">
<h1>${page.title}</h1>
<p>${page.why}</p>
</main>
${inlineScript(scriptJson(data), { type: 'application/json', id: 'preview-harness-data' })}
${emptyElement('script', { src: `${routes.script}harness.js`, type: 'module', 'data-preview': true })}
`;
}
