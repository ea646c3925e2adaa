import type { ShownNode } from './largest-of';
import type { SizeNode } from './size-tree';
import { squarify, type Box } from './squarify';

/** A rectangle of a treemap. Those of directories come before those of what is in them. */
export interface Tile extends Box {
  readonly node: SizeNode;
  /** How many files and directories of `node` it stands for, where it stands for the rest of them; absent: for itself. */
  readonly more?: number;
  /** In bytes. */
  readonly size: number;
  /** Whether the top of a directory's rectangle is left free for its name. */
  readonly hasHeading: boolean;
}

/** In the unit of the box. */
export interface TreemapLook {
  /** Around what is in a directory. */
  readonly gap: number;
  /** The height of a directory's heading, and the least width of a directory that has one. */
  readonly heading: number;
  readonly headingFrom: number;
  /** Rectangles with a shorter side are left out. */
  readonly least: number;
}

/** The rectangles of a tree in a box, with areas in proportion to the unpacked sizes in each directory. Files of 0 bytes have none. */
export function treemap(tree: ShownNode, box: Box, look: TreemapLook): readonly Tile[] {
  const parts = [
    ...tree.children.map((shown) => ({ shown, node: shown.node, size: shown.node.size })),
    ...(tree.more === undefined ? [] : [{ node: tree.node, size: tree.more.size, more: tree.more.count }]),
  ]
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size);
  const boxes = squarify(
    parts.map(({ size }) => size),
    box,
  );
  return parts.flatMap((part, index) => {
    const place = boxes[index];
    if (place === undefined || Math.min(place.width, place.height) < look.least) return [];
    const { node, size } = part;
    if (!('shown' in part)) return [{ ...place, node, size, more: part.more, hasHeading: false }];
    if (node.kind === 'file') return [{ ...place, node, size, hasHeading: false }];
    const hasHeading = place.width >= look.headingFrom && place.height >= look.heading * 2;
    const inside = insideOf(place, look, hasHeading ? look.heading : look.gap);
    return [
      { ...place, node, size, hasHeading },
      ...(inside === undefined ? [] : treemap(part.shown, inside, look)),
    ];
  });
}

function insideOf({ x, y, width, height }: Box, { gap, least }: TreemapLook, top: number): Box | undefined {
  const inside = { x: x + gap, y: y + top, width: width - 2 * gap, height: height - top - gap };
  return Math.min(inside.width, inside.height) < least ? undefined : inside;
}
