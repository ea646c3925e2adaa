import { sizeText } from '../../diagnostics/size-text';
import { printable } from '../../diagnostics/printable';
import { largestOf, type ShownNode } from '../largest-of';
import { countText, filesText, shortened } from '../short-texts';
import type { SizeNode } from '../size-tree';
import { treemap, type Tile, type TreemapLook } from '../treemap';
import { fileKindOf, fileKinds, type FileKind } from './file-kind';
import { html, type Html } from './html';

const shownAtMost = { inDirectory: 200, together: 1500 };

const look: TreemapLook = { gap: 3, heading: 20, headingFrom: 40, least: 2 };

/** The page has one for wide windows and one for narrow ones, so that names are as large as other text in both. */
const sheets = [
  { name: 'wide', width: 1200, height: 560 },
  { name: 'narrow', width: 370, height: 480 },
] as const;

/** About as wide as a letter of the labels is. */
const LETTER = 7;
const LABEL_HEIGHT = 16;

/** The tree of an archive as a treemap: each rectangle is as large as its file. */
export function treemapPart(tree: SizeNode): Html {
  if (tree.size === 0) return html``;
  const shown = largestOf(tree, shownAtMost);
  return html`<h3>Treemap</h3>
    <p class="soft">Areas are in proportion to unpacked sizes. The table below has the same in numbers.</p>
    ${sheets.map((sheet) => svgOf(tree, shown, sheet))} ${legend(shown)}`;
}

function svgOf(tree: SizeNode, shown: ShownNode, { name, width, height }: (typeof sheets)[number]): Html {
  const label = `Treemap of ${tree.name}: ${filesText(tree.files)}, ${sizeText(tree.size)}. ${largestText(tree)}`;
  return html`<svg class="${name}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">
    ${treemap(shown, { x: 0, y: 0, width, height }, look).map(tileOf)}
  </svg> `;
}

function largestText({ children }: SizeNode): string {
  const largest = children.slice(0, 3).map((each) => `${nameOf(each)} has ${sizeText(each.size)}`);
  return `The largest: ${largest.join(', ')}.`;
}

function nameOf({ name, kind }: SizeNode): string {
  return `${shortened(name, 100)}${kind === 'directory' ? '/' : ''}`;
}

function tileOf(tile: Tile): Html {
  const { node, more, size, x, y, width, height } = tile;
  const what =
    more === undefined ? (node.path === '' ? node.name : node.path) : `and ${countText(more)} more`;
  const look =
    more !== undefined ? 'k-other' : node.kind === 'directory' ? 'frame' : `k-${fileKindOf(node.name)}`;
  return html`<g
    ><title>${shortened(what, 300)}: ${sizeText(size)}</title
    ><rect
      class="${look}"
      x="${number(x)}"
      y="${number(y)}"
      width="${number(width)}"
      height="${number(height)}"
    />${labelOf(tile)}</g
  > `;
}

/** The name, and below it the size, where there is room. */
function labelOf(tile: Tile): Html | undefined {
  const { node, more, size, x, y, width, height } = tile;
  const isFrame = node.kind === 'directory' && more === undefined;
  if (isFrame && !tile.hasHeading) return undefined;
  const letters = Math.floor((width - 8) / LETTER);
  if (letters < 4 || height < LABEL_HEIGHT + 4) return undefined;
  const name = more === undefined ? nameOf(node) : `and ${countText(more)} more`;
  if (isFrame)
    return textAt(x + 5, y + 14, 'heading', shortened(printable(`${name} ${sizeText(size)}`), letters));
  const second =
    height < 2 * LABEL_HEIGHT + 4
      ? undefined
      : textAt(x + 5, y + 14 + LABEL_HEIGHT, 'label', shortened(sizeText(size), letters));
  return html`${textAt(x + 5, y + 14, 'label', shortened(printable(name), letters))}${second}`;
}

function textAt(x: number, y: number, look: string, text: string): Html {
  return html`<text class="${look}" x="${number(x)}" y="${number(y)}">${text}</text>`;
}

function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function legend(shown: ShownNode): Html {
  const present = new Set(kindsIn(shown));
  const items = Object.entries(fileKinds).filter(([kind]) => present.has(kind as FileKind));
  return html`<ul class="plain legend" aria-label="Colours of the treemap">
    ${items.map(
      ([kind, { label }]) =>
        html`<li>
          <svg viewBox="0 0 10 10" aria-hidden="true"><rect class="k-${kind}" width="10" height="10" /></svg
          >${label}
        </li> `,
    )}
  </ul>`;
}

function kindsIn({ node, children, more }: ShownNode): readonly FileKind[] {
  const own: readonly FileKind[] = node.kind === 'file' ? [fileKindOf(node.name)] : [];
  return [...own, ...(more === undefined ? [] : (['other'] as const)), ...children.flatMap(kindsIn)];
}
