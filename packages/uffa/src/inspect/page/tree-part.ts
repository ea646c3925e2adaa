import { sizeText } from '../../diagnostics/size-text';
import { largestOf, type ShownNode } from '../largest-of';
import { originText } from '../origin-text';
import { countText, filesText, shortened } from '../short-texts';
import type { SizeNode } from '../size-tree';
import { html, type Html } from './html';
import type { PageArchive } from './page-archive';

const shownAtMost = { inDirectory: 100, together: 1000 };
const deepestIndent = 11;
const longestName = 200;

/** The tree of an archive as a table, the largest first. */
export function treePart({ inspection, projectPath }: PageArchive): Html {
  const { archive, tree } = inspection;
  const origins = projectPath === undefined ? undefined : html`<th scope="col">Put there by</th>`;
  return html`<h3>Files</h3>
    <div class="scroll" role="region" aria-label="Files of ${archive}" tabindex="0">
      <table>
        <caption>
          Files and directories of ${archive}, the largest first
        </caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col" class="size">Unpacked</th>
            <th scope="col" class="size">Packed</th>
            ${origins}
          </tr>
        </thead>
        <tbody>
          ${rowsOf(largestOf(tree, shownAtMost), 0, projectPath)}
        </tbody>
      </table>
    </div>`;
}

function rowsOf(
  { node, children, more }: ShownNode,
  depth: number,
  projectPath: string | undefined,
): readonly Html[] {
  return [
    rowOf(node, depth, projectPath),
    ...children.flatMap((child) => rowsOf(child, depth + 1, projectPath)),
    ...(more === undefined ? [] : [moreRow(more, depth + 1, projectPath)]),
  ];
}

function rowOf(node: SizeNode, depth: number, projectPath: string | undefined): Html {
  const { kind, name, size, packed, files, origin } = node;
  const label =
    kind === 'file'
      ? html`${shortened(name, longestName)}`
      : html`<span class="directory">${shortened(name, longestName)}${depth === 0 ? '' : '/'}</span>
          <span class="soft">${filesText(files)}</span>`;
  const place = origin === undefined || projectPath === undefined ? '' : originText(origin, projectPath);
  return html`<tr>
    <th scope="row"><span class="d${indentOf(depth)}"></span>${label}</th>
    <td class="size">${sizeText(size)}</td>
    <td class="size">${packed === undefined ? '' : sizeText(packed)}</td>
    ${projectPath === undefined ? undefined : html`<td>${place}</td>`}
  </tr> `;
}

function moreRow(
  { count, size }: NonNullable<ShownNode['more']>,
  depth: number,
  projectPath: string | undefined,
): Html {
  return html`<tr class="soft">
    <th scope="row"><span class="d${indentOf(depth)}"></span>and ${countText(count)} more</th>
    <td class="size">${sizeText(size)}</td>
    <td></td>
    ${projectPath === undefined ? undefined : html`<td></td>`}
  </tr> `;
}

function indentOf(depth: number): number {
  return Math.min(depth, deepestIndent);
}
