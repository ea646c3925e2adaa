import type { Diagnostic } from '../../diagnostics/diagnostic';
import { markup, type Markup } from '../../inspect/page/markup';
import type { PreviewExtension, PreviewSite, ReadPackageFile } from '../site/site';
import { pagesOf, type PageSummary } from './pages-of';
import { routes } from './routes';
import { isNamed, ofType, selected, urlsOf } from './selected';
import { queryOf, type Switches } from './switches';
import { emptyElement, tag } from './tags';

/** A page as the stand-in for a portal sends it. */
export interface PreviewPage {
  readonly html: string;
  /** What is wrong with what the page shows, known without a browser; each names its project where it has one. */
  readonly findings: readonly Diagnostic[];
}

/** What a portal serves that is of no archive. */
export interface PortalResource {
  /** Its media type, with a charset where it is text. */
  readonly type: string;
  readonly body: string | Buffer;
}

/**
 * A page of the site as a portal would send it.
 *
 * @param path what follows `routes.page` in the address, percent-encoded. What stands behind `/-/` is the page's own
 *   business: the HTML is the same.
 * @returns undefined where the site has no such page
 */
export function renderPage(site: PreviewSite, path: string, switches: Switches): PreviewPage | undefined {
  const page = pageAt(site, path);
  if (page === undefined) return undefined;
  const placed =
    page.extensions.length > 0 ? page.extensions : ofType(selected(site, switches), 'customElement');
  const shown = placed.filter((extension) => !switches.without.some((name) => isNamed(extension, name)));
  const html = markup`<!DOCTYPE html>
${tag('html', { class: switches.dir, dir: switches.dir, lang: switches.lang.replace('_', '-') })}
<head>
<meta charset="utf-8">
<title>${page.title}</title>
${shown.flatMap((extension) => urlsOf(extension, 'urls')).map((src) => markup`${emptyElement('script', { src, type: 'module' })}\n`)}</head>
<body>
${shown.map(elementOf)}</body>
</html>
`;
  return { html: html.markup, findings: switches.findings };
}

/** Our own frame around a page: the switches, what was found, and the page in an iframe. `path` is as `renderPage`'s. */
export function renderShell(site: PreviewSite, path: string, switches: Switches): string | undefined {
  const page = pageAt(site, path);
  if (page === undefined) return undefined;
  const query = queryOf(switches).toString();
  const src = `${routes.page}${path}${query === '' ? '' : `?${query}`}`;
  return markup`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${page.title}</title></head>
<body>
<p>A stand-in, not DXP</p>
${emptyElement('iframe', { src, title: page.title })}
</body>
</html>
`.markup;
}

/** The list of all pages, and of what has none. */
export function renderIndex(site: PreviewSite): string {
  return markup`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Preview</title></head>
<body>
<h1>Preview</h1>
<ul>${pagesOf(site).map(({ path, title }) => (path === undefined ? undefined : markup`<li><a href="${routes.shell}${path}">${title}</a></li>`))}</ul>
</body>
</html>
`.markup;
}

/**
 * What a portal serves besides archives: the modules that its import map names, its default style sheets and icons. A
 * module that the preview does not have throws and says so.
 *
 * @param path of the address, percent-encoded, such as `/o/frontend-js-react-web/__liferay__/exports/react.js`
 * @returns undefined where a portal would serve nothing that the preview knows of
 */
export const portalResource: (
  site: PreviewSite,
  path: string,
  switches: Switches,
  readPackageFile: ReadPackageFile,
) => Promise<PortalResource | undefined> = (_site, path) => {
  const [, specifier] = /^\/o\/frontend-[a-z-]+\/__liferay__\/exports\/(.+)\.js$/.exec(path) ?? [];
  if (specifier === undefined) return Promise.resolve(undefined);
  const message = `"${specifier.replaceAll('$', '/')}" is not provided by the preview.`;
  return Promise.resolve({
    type: 'text/javascript; charset=utf-8',
    body: `throw new Error(${JSON.stringify(message)});\n`,
  });
};

function pageAt(site: PreviewSite, path: string): PageSummary | undefined {
  const [own = ''] = path.split('/-/', 1);
  return pagesOf(site).find((page) => page.path === own.replace(/\/-?$/, ''));
}

function elementOf(extension: PreviewExtension): Markup {
  const name = extension.settings.get('htmlElementName') ?? '';
  return /^[a-z][-.\w]*-[-.\w]*$/.test(name)
    ? markup`${emptyElement(name, Object.fromEntries(extension.properties))}\n`
    : markup``;
}
