import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf } from '../../test/archive/uffa-of';
import { largestOf } from './largest-of';
import { sizeTree } from './size-tree';
import { squarify, type Box } from './squarify';
import { treemap } from './treemap';

const weights = fc
  .array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 60 })
  .map((each) => each.sort((a, b) => b - a));

const boxes = fc.record({
  x: fc.constant(10),
  y: fc.constant(20),
  width: fc.integer({ min: 1, max: 1000 }),
  height: fc.integer({ min: 1, max: 1000 }),
});

const area = ({ width, height }: Box) => width * height;

function isInside(inner: Box, outer: Box): boolean {
  const near = 1e-6 * Math.max(outer.width, outer.height, 1);
  return (
    inner.x >= outer.x - near &&
    inner.y >= outer.y - near &&
    inner.x + inner.width <= outer.x + outer.width + near &&
    inner.y + inner.height <= outer.y + outer.height + near
  );
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

describe('squarify', () => {
  it('fills the box with areas in proportion, none over another', () => {
    fc.assert(
      fc.property(weights, boxes, (given, box) => {
        const parts = squarify(given, box);
        const total = given.reduce((sum, weight) => sum + weight, 0);
        expect(parts).toHaveLength(given.length);
        parts.forEach((part, index) => {
          expect(isInside(part, box)).toBe(true);
          expect(area(part)).toBeCloseTo(((given[index] ?? 0) / total) * area(box), 3);
          for (const other of parts.slice(index + 1))
            expect(overlap(part, other)).toBeLessThan(1e-3 * area(box));
        });
      }),
    );
  });

  it('keeps equal parts near to squares', () => {
    const parts = squarify(
      Array.from({ length: 12 }, () => 1),
      { x: 0, y: 0, width: 400, height: 300 },
    );
    for (const { width, height } of parts) expect(Math.max(width / height, height / width)).toBeLessThan(1.5);
  });

  it('takes no time for hundreds of thousands', () => {
    const many = Array.from({ length: 200_000 }, () => 1);
    expect(squarify(many, { x: 0, y: 0, width: 1000, height: 1000 })).toHaveLength(many.length);
  });
});

describe('treemap', () => {
  const look = { gap: 3, heading: 20, headingFrom: 40, least: 2 };
  const box = { x: 0, y: 0, width: 800, height: 400 };
  const sizes: Readonly<Record<string, number>> = {
    'a/b/1.js': 500,
    'a/2.js': 300,
    '3.js': 200,
    'empty.js': 0,
  };
  const tree = sizeTree(
    'x.zip',
    Object.keys(sizes).map((path) => entryOf(path, '')),
    ({ path }) => ({ size: sizes[path] ?? 0 }),
  );

  it('has a rectangle for each file and directory of a size, inside that of its directory', () => {
    const tiles = treemap(largestOf(tree, { inDirectory: 10, together: 100 }), box, look);
    expect(tiles.map(({ node }) => node.path)).toEqual(['a', 'a/b', 'a/b/1.js', 'a/2.js', '3.js']);
    const [outer, inner, file] = tiles;
    expect(isInside(inner!, outer!) && isInside(file!, inner!) && outer!.hasHeading).toBe(true);
  });

  it('has one for the rest that is not shown', () => {
    const tiles = treemap(largestOf(tree, { inDirectory: 1, together: 1 }), box, look);
    expect(tiles.map(({ more, size }) => [more, size])).toEqual([
      [undefined, 800],
      [2, 800],
      [2, 200],
    ]);
  });

  it('is empty for files without a byte', () => {
    const empty = sizeTree('x.zip', [entryOf('a', '')], () => ({ size: 0 }));
    expect(treemap(largestOf(empty, { inDirectory: 1, together: 1 }), box, look)).toEqual([]);
  });
});
