import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { PreviewSite } from '../site/site';
import { diagnosticsOf } from './page-diagnostics';
import { indexPage } from './index-page';
import type { StandingProblem } from './messages';
import { pageHtml } from './page-html';
import { pageAt } from './pages-of';
export { portalResource } from './portal-resource';
import { shell } from './shell';
import type { Switches } from './switches';

/** A page as the stand-in for a portal sends it. */
export interface PreviewPage {
  readonly html: string;
  /** What is wrong with what the page shows, known without a browser; each names its project where it has one. */
  readonly diagnostics: readonly Diagnostic[];
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
  return { html: pageHtml(site, page, { switches, path }), diagnostics: diagnosticsOf(site, page, switches) };
}

/**
 * Our own frame around a page: the switches, what was found, and the page in an iframe.
 *
 * @param path as `renderPage`'s
 * @returns undefined where the site has no such page
 */
export function renderShell(site: PreviewSite, path: string, switches: Switches): string | undefined {
  const page = pageAt(site, path);
  return page && shell(site, page, { path, switches, diagnostics: diagnosticsOf(site, page, switches) });
}

/** The list of all pages, of what has none, and of what is wrong with projects. */
export function renderIndex(site: PreviewSite, problems: readonly StandingProblem[]): string {
  return indexPage(site, problems);
}
