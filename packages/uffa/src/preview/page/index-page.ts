import { markup, type Markup } from '../../inspect/page/markup';
import type { PreviewSite } from '../site/site';
import { chromeStyle } from './chrome-style';
import { diagnosticsPart } from './diagnostics-part';
import type { StandingProblem } from './messages';
import { pagesOf, type PageSummary } from './pages-of';
import { routes } from './routes';
import { shownAsTexts } from './shown-as';
import { emptyElement } from './tags';

const COVERAGE = { full: 'shown', partial: 'partly shown', none: 'not shown' } as const;

/** The list of all pages, of the extensions that no page shows, and of what is wrong with projects. */
export function indexPage(site: PreviewSite, problems: readonly StandingProblem[]): string {
  const pages = pagesOf(site);
  const shared = pages.filter(({ project }) => project === undefined);
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preview of client extensions</title>
<link rel="icon" href="/o/classic-theme/images/favicon.ico">
<style>${{ markup: chromeStyle }}</style>
${emptyElement('script', { src: `${routes.script}shell.js`, defer: true })}
</head>
<body>
<header><p class="banner">A stand-in, not DXP: no permissions, no login, no page editor, none of the portal’s own components.</p></header>
<main class="index">
<h1>Preview of client extensions</h1>
<p class="soft">${partsText(site)}</p>
${problemsPart(problems)}<h2>Pages</h2>
<ul class="pages">
${shared.map(itemOf)}</ul>
${site.projects.map(
  ({ name, root }) => markup`<h2>${name}</h2>
${root === name ? undefined : markup`<p class="soft">${root}</p>\n`}${projectPages(pages, name)}`,
)}${site.projects.length === 0 ? markup`<p>No project has an archive to show.</p>\n` : undefined}${
    site.diagnostics.length === 0
      ? undefined
      : markup`<h2>Findings</h2>\n${diagnosticsPart(site.diagnostics)}`
  }</main>
</body>
</html>
`.markup;
}

function partsText({ portal }: PreviewSite): string {
  const react =
    portal.react === undefined
      ? 'The workspace has no React, so pages have none.'
      : `Pages use the workspace’s React ${portal.react}.`;
  const clay =
    portal.clay === undefined
      ? 'There is no default theme: install @clayui/css to get one.'
      : `The default theme is @clayui/css ${portal.clay}.`;
  return `${react} ${clay}`;
}

function problemsPart(problems: readonly StandingProblem[]): Markup | undefined {
  if (problems.length === 0) return undefined;
  return markup`<h2>Problems</h2>
<ul class="diagnostics">
${problems.map(problemItem)}</ul>
`;
}

function problemItem({ project, code, place, message, fix, shown }: StandingProblem): Markup {
  return markup`<li><strong>${project}</strong> <code>${code}</code>${place === undefined ? undefined : markup`<div>${place}</div>`}
<div>${message}</div>
<div class="soft">Fix: ${fix}</div>
<div class="soft">${shownAsTexts[shown]}</div></li>
`;
}

function projectPages(pages: readonly PageSummary[], project: string): Markup {
  const own = pages.filter((page) => page.project === project);
  if (own.length === 0) return markup`<p>It has no client extensions.</p>\n`;
  return markup`<ul class="pages">\n${own.map(itemOf)}</ul>\n`;
}

function itemOf({ path, title, coverage, why, project, extensions }: PageSummary): Markup {
  const type = project === undefined ? undefined : extensions[0]?.type;
  const name = path === undefined ? title : markup`<a href="${routes.shell}${path}">${title}</a>`;
  return markup`<li>${name}${type === undefined ? undefined : markup` <code>${type}</code>`} <span class="mark ${coverage}">${COVERAGE[coverage]}</span><br><span class="soft">${why}</span></li>
`;
}
