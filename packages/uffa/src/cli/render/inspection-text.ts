import { displayWidth, fitsInto, padToWidth } from '../../diagnostics/display-width';
import { printable } from '../../diagnostics/printable';
import { sizeText } from '../../diagnostics/size-text';
import type { InspectedExtension } from '../../inspect/inspect-uffa';
import { largestOf, type ShownNode } from '../../inspect/largest-of';
import { originPlace } from '../../inspect/origin-text';
import type { PageArchive } from '../../inspect/page/page-archive';
import type { ResolvedUrl } from '../../inspect/resolve-urls';
import { countText, filesText, shortened } from '../../inspect/short-texts';
import type { SizeNode } from '../../inspect/size-tree';

const shownAtMost = { inDirectory: 20, together: 300 };
const mostExtensions = 100;
const mostUrls = 20;
const longestSetting = 20;
const longestValue = 300;

/** Columns that most lines fit into. */
const WIDTH = 80;
const SIZE_WIDTH = 9;
const longestName = 120;

/** What names and origins have of it. */
const ROOM = WIDTH - 2 * SIZE_WIDTH - 4;

/** An archive that was looked into, for people: its tree, then what the portal makes of it. */
export function inspectionText({ inspection, source, projectPath }: PageArchive): readonly string[] {
  const { archive, tree, extensions } = inspection;
  const packed = tree.packed === undefined ? '' : `, ${sizeText(tree.packed)} packed`;
  const title = source.endsWith(archive) ? source : `${source}: ${archive}`;
  return [
    `${printable(title)}, ${filesText(tree.files)}, ${sizeText(tree.size)}${packed}`,
    '',
    ...treeLines(largestOf(tree, shownAtMost), projectPath),
    '',
    ...extensions.slice(0, mostExtensions).flatMap((each) => [...extensionLines(each), '']),
    ...(extensions.length > mostExtensions
      ? [`and ${countText(extensions.length - mostExtensions)} more client extensions`, '']
      : []),
  ];
}

interface Row {
  readonly sizes: string;
  /** With the lines of the tree before it. */
  readonly name: string;
  /** The lines of the tree on a further line of this row. */
  readonly below: string;
  readonly origin: string;
}

function treeLines(tree: ShownNode, projectPath: string | undefined): readonly string[] {
  const rows = rowsBelow(tree, '', projectPath);
  const fits = ({ name, origin }: Row) => fitsInto(name, ROOM) && fitsInto(origin, ROOM - displayWidth(name));
  const nameWidth = Math.max(0, ...rows.filter(fits).map(({ name }) => displayWidth(name)));
  return [
    `${'unpacked'.padStart(SIZE_WIDTH)}${'packed'.padStart(SIZE_WIDTH)}`,
    ...rows.flatMap((row) => rowLines(row, nameWidth)),
  ];
}

/** An origin that a long name leaves no room for stands in a line of its own. */
function rowLines({ sizes, name, below, origin }: Row, nameWidth: number): readonly string[] {
  if (origin === '') return [`${sizes}  ${name}`];
  const lines = [padToWidth(name, nameWidth), name].map((each) => `${sizes}  ${each}  ${origin}`);
  const fitting = lines.find((line) => fitsInto(line, WIDTH));
  return fitting === undefined
    ? [`${sizes}  ${name}`, `${' '.repeat(2 * SIZE_WIDTH)}  ${below}  ${origin}`]
    : [fitting];
}

function rowsBelow(
  { children, more }: ShownNode,
  indent: string,
  projectPath: string | undefined,
): readonly Row[] {
  return [
    ...children.flatMap((child, index) => {
      const isLast = index === children.length - 1 && more === undefined;
      const below = `${indent}${isLast ? '  ' : '│ '}`;
      const row = rowOf(child.node, `${indent}${isLast ? '└ ' : '├ '}`, below, projectPath);
      return [row, ...rowsBelow(child, below, projectPath)];
    }),
    ...(more === undefined
      ? []
      : [
          {
            sizes: sizesOf(more.size, undefined),
            name: `${indent}└ and ${countText(more.count)} more`,
            below: indent,
            origin: '',
          },
        ]),
  ];
}

function rowOf(node: SizeNode, lead: string, below: string, projectPath: string | undefined): Row {
  const { name, kind, size, packed, origin } = node;
  return {
    sizes: sizesOf(size, packed),
    name: `${lead}${printable(shortened(name, longestName))}${kind === 'directory' ? '/' : ''}`,
    below,
    origin:
      origin === undefined || projectPath === undefined ? '' : printable(originPlace(origin, projectPath)),
  };
}

function sizesOf(size: number, packed: number | undefined): string {
  const right = packed === undefined ? '' : sizeText(packed);
  return `${sizeText(size).padStart(SIZE_WIDTH)}${right.padStart(SIZE_WIDTH)}`;
}

type Field = readonly [name: string, value: string | undefined];

function extensionLines(extension: InspectedExtension): readonly string[] {
  const { id, type, factoryPid, key, virtualInstanceId, urls, weight } = extension;
  const fields: readonly Field[] = [
    ['name', extension.name],
    ['PID', factoryPid],
    ['key', `...${key.slice(factoryPid.length)}`],
    ['ERC', extension.externalReferenceCode],
    ['instance', virtualInstanceId === 'default' ? undefined : virtualInstanceId],
    ['context', extension.contextPath],
    ...urls.slice(0, mostUrls).flatMap(urlFields),
    ...(urls.length > mostUrls ? [['', `and ${countText(urls.length - mostUrls)} more`] as const] : []),
    [
      'brings',
      weight.files === 0 ? undefined : `${sizeText(weight.size)} to a page, in ${filesText(weight.files)}`,
    ],
  ];
  const width = Math.max(...fields.map(([name]) => Math.min(name.length, longestSetting)));
  return [
    printable(type === undefined ? id : `${id} (${type})`),
    ...fields.flatMap(([name, value]) => (value === undefined ? [] : [fieldLine(name, value, width)])),
  ];
}

/** The size stands below an URL that would leave no room for it. */
function urlFields({ setting, url, file, size }: ResolvedUrl): readonly Field[] {
  if (file === undefined) return [[setting, url]];
  const answer = size === undefined ? '(no such file)' : sizeText(size);
  const line = `${url}  ${answer}`;
  return fitsInto(line, WIDTH - 12)
    ? [[setting, line]]
    : [
        [setting, url],
        ['', answer],
      ];
}

function fieldLine(name: string, value: string, width: number): string {
  const label = padToWidth(printable(shortened(name, longestSetting)), width);
  return `  ${label}  ${printable(shortened(value, longestValue))}`;
}
