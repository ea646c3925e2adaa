import { sizeText } from '../../diagnostics/size-text';
import { largestOf, type ShownNode } from '../largest-of';
import { originText } from '../origin-text';
import { countText, filesText, shortened } from '../short-texts';
import type { SizeNode } from '../size-tree';
import { markup, type Markup } from './markup';
import type { PageArchive } from './page-archive';

const shownAtMost = { inDirectory: 100, together: 1000 };
const deepestIndent = 11;
const longestName = 200;

/** The tree of an archive as a table, the largest first. */
export function treePart({ inspection, projectPath }: PageArchive): Markup {
  const { archive, tree } = inspection;
  const origins = projectPath === undefined ? undefined : markup`<th scope="col">Put there by</th>`;
  return markup`<h3>Files</h3>
<div class="scroll" role="group" aria-label="Files of ${archive}" tabindex="0"><table>
<caption>Files and directories of ${archive}, the largest first</caption>
<thead><tr><th scope="col">Name</th><th scope="col" class="size">Unpacked</th><th scope="col" class="size">Packed</th>${origins}</tr></thead>
<tbody>
${rowsBelow(largestOf(tree, shownAtMost), 0, projectPath)}</tbody></table></div>`;
}

function rowsBelow(
  { children, more }: ShownNode,
  depth: number,
  projectPath: string | undefined,
): readonly Markup[] {
  return [
    ...children.flatMap((child) => [
      rowOf(child.node, depth, projectPath),
      ...rowsBelow(child, depth + 1, projectPath),
    ]),
    ...(more === undefined ? [] : [moreRow(more, depth, projectPath)]),
  ];
}

function rowOf(node: SizeNode, depth: number, projectPath: string | undefined): Markup {
  const { kind, name, size, packed, files, origin } = node;
  const shown = shortened(name, longestName);
  const label =
    kind === 'file'
      ? shown
      : markup`<span class="directory">${shown}/</span> <span class="soft">${filesText(files)}</span>`;
  const place =
    projectPath === undefined
      ? undefined
      : markup`<td>${origin === undefined ? undefined : originText(origin, projectPath)}</td>`;
  const packedText = packed === undefined ? undefined : sizeText(packed);
  return markup`<tr><th scope="row" class="${indentOf(depth)}">${label}</th><td class="size">${sizeText(size)}</td><td class="size">${packedText}</td>${place}</tr>\n`;
}

function moreRow(
  { count, size }: NonNullable<ShownNode['more']>,
  depth: number,
  projectPath: string | undefined,
): Markup {
  const place = projectPath === undefined ? undefined : markup`<td></td>`;
  return markup`<tr class="soft"><th scope="row" class="${indentOf(depth)}">and ${countText(count)} more</th><td class="size">${sizeText(size)}</td><td></td>${place}</tr>\n`;
}

/** The class of a row's name. */
function indentOf(depth: number): string {
  return `d${Math.min(depth, deepestIndent)}`;
}
