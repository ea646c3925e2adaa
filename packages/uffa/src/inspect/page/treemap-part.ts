import { sizeText } from '../../diagnostics/size-text';
import { printable } from '../../diagnostics/printable';
import { largestOf, type ShownNode } from '../largest-of';
import { countText, filesText, shortened } from '../short-texts';
import type { SizeNode } from '../size-tree';
import { treemap, type Tile, type TreemapLook } from '../treemap';
import { fileKindOf, fileKinds, type FileKind } from './file-kind';
import { markup, type Markup } from './markup';

const shownAtMost = { inDirectory: 200, together: 1500 };

const treemapLook: TreemapLook = { gap: 3, heading: 20, headingFrom: 40, least: 2 };

/** The page has one for wide windows and one for narrow ones, so that names are as large as other text in both. */
const sheets = [
  { name: 'wide', width: 1200, height: 560 },
  { name: 'narrow', width: 370, height: 480 },
] as const;

/** About as wide as a letter of the labels is, as high as a line of them, and how far they are from the edge. */
const LETTER = 7;
const LINE = 16;
const MARGIN = 5;

/** The tree of an archive as a treemap: each rectangle is as large as its file. */
export function treemapPart(tree: SizeNode): Markup | undefined {
  if (tree.size === 0) return undefined;
  const shown = largestOf(tree, shownAtMost);
  return markup`<h3>Treemap</h3>
<p class="soft">Areas are in proportion to unpacked sizes; the table below has them in numbers.</p>
${sheets.map((sheet) => drawing(tree, shown, sheet))}${legend(shown)}`;
}

function drawing(tree: SizeNode, shown: ShownNode, { name, width, height }: (typeof sheets)[number]): Markup {
  const label = `Treemap of ${tree.name}: ${filesText(tree.files)}, ${sizeText(tree.size)}. ${largestText(tree)}`;
  return markup`<svg class="${name}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">
${treemap(shown, { x: 0, y: 0, width, height }, treemapLook).map(tileOf)}</svg>
`;
}

function largestText({ children }: SizeNode): string {
  const largest = children.slice(0, 3).map((each) => `${nameOf(each)} has ${sizeText(each.size)}`);
  return `The largest: ${largest.join(', ')}.`;
}

function nameOf({ name, kind }: SizeNode): string {
  return `${shortened(name, 100)}${kind === 'directory' ? '/' : ''}`;
}

function tileOf(tile: Tile): Markup {
  const { node, more, size, x, y, width, height } = tile;
  const what = more === undefined ? node.path : `${node.path}: ${moreText(more)}`;
  return markup`<g><title>${shortened(what, 300)}: ${sizeText(size)}</title><rect class="${lookOf(tile)}" x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"/>${labelOf(tile)}</g>\n`;
}

function lookOf({ node, more }: Tile): string {
  if (more !== undefined) return 'k-other';
  return node.kind === 'directory' ? 'frame' : `k-${fileKindOf(node.name)}`;
}

/** The name, and below it the size, where there is room; a directory's are in one line. */
function labelOf({ node, more, size, x, y, width, height, hasHeading }: Tile): Markup | undefined {
  const letters = Math.floor((width - 2 * MARGIN) / LETTER);
  if (letters < 4) return undefined;
  const line = (index: number, text: string) =>
    markup`<text class="${hasHeading ? 'heading' : 'label'}" x="${number(x + MARGIN)}" y="${number(y + 14 + index * LINE)}">${shortened(printable(text), letters)}</text>`;
  if (node.kind === 'directory' && more === undefined) {
    return hasHeading ? line(0, `${nameOf(node)} ${sizeText(size)}`) : undefined;
  }
  if (height < LINE + 4) return undefined;
  const name = line(0, more === undefined ? node.name : moreText(more));
  const sizeLabel = sizeText(size);
  const hasRoom = height >= 2 * LINE + 4 && sizeLabel.length <= letters;
  return hasRoom ? markup`${name}${line(1, sizeLabel)}` : name;
}

function moreText(count: number): string {
  return `and ${countText(count)} more`;
}

function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function legend(shown: ShownNode): Markup {
  const present = new Set(kindsIn(shown));
  const items = Object.entries(fileKinds).filter(([kind]) => present.has(kind as FileKind));
  return markup`<ul class="plain legend" aria-label="Colours of the treemap">
${items.map(
  ([kind, { label }]) =>
    markup`<li><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="k-${kind}" width="10" height="10"/></svg>${label}</li>\n`,
)}</ul>`;
}

function kindsIn({ node, children, more }: ShownNode): readonly FileKind[] {
  const own: readonly FileKind[] = node.kind === 'file' ? [fileKindOf(node.name)] : [];
  const rest: readonly FileKind[] = more === undefined ? [] : ['other'];
  return [...own, ...rest, ...children.flatMap(kindsIn)];
}
