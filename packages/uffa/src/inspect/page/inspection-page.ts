import { createHash } from 'node:crypto';
import { sizeText } from '../../diagnostics/size-text';
import { countText, filesText } from '../short-texts';
import { diagnosticsPart } from './diagnostics-part';
import { extensionsPart } from './extensions-part';
import { markup, type Markup } from './markup';
import type { PageArchive } from './page-archive';
import { pageStyle } from './page-style';
import { treePart } from './tree-part';
import { treemapPart } from './treemap-part';

/** A page shows no more archives. */
const MOST_ARCHIVES = 100;

/**
 * One self-contained page about archives: it loads nothing, runs no script, and its own policy allows no more than its
 * style sheet. Everything from archives is shown as text.
 */
export function inspectionPage(archives: readonly PageArchive[]): string {
  const shown = archives.slice(0, MOST_ARCHIVES);
  const [only] = archives;
  const title =
    only !== undefined && archives.length === 1
      ? `What ${only.inspection.archive} holds`
      : `What ${countText(archives.length)} archives hold`;
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ markup: pageStyle }}</style>
</head>
<body>
<header>
<h1>${title}</h1>
${shown.length > 1 ? contents(shown) : undefined}
${archives.length > shown.length ? markup`<p>The page shows the first ${shown.length}.</p>` : undefined}
</header>
<main>
${shown.map(archivePart)}</main>
</body>
</html>
`;
  return page.markup;
}

function policy(): string {
  const hash = createHash('sha256').update(pageStyle).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

function contents(archives: readonly PageArchive[]): Markup {
  return markup`<nav aria-label="Archives"><ul>
${archives.map(
  ({ inspection: { archive, tree } }, index) =>
    markup`<li><a href="#archive-${index}">${archive}</a> <span class="soft">${sizeText(tree.size)}</span></li>\n`,
)}</ul></nav>`;
}

function archivePart(archive: PageArchive, index: number): Markup {
  const { inspection, source } = archive;
  const { tree } = inspection;
  const packed = tree.packed === undefined ? '' : `, ${sizeText(tree.packed)} packed`;
  return markup`<section>
<h2 id="archive-${index}">${inspection.archive}</h2>
<p class="soft">${source}: ${filesText(tree.files)}, ${sizeText(tree.size)}${packed}</p>
${diagnosticsPart(archive.diagnostics)}
${extensionsPart(inspection.extensions)}
${treemapPart(tree)}
${treePart(archive)}
</section>
`;
}
