import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf } from '../../test/archive/uffa-of';
import { largestOf, type ShownNode } from './largest-of';
import { sizeTree, type SizeNode } from './size-tree';

const paths = fc.uniqueArray(
  fc
    .array(fc.constantFrom('a', 'b', 'c', 'a-b'), { minLength: 1, maxLength: 4 })
    .map((parts) => `${parts.join('/')}.js`),
  { maxLength: 30 },
);

function treeOf(files: readonly string[]): SizeNode {
  return sizeTree(
    'x.zip',
    files.map((path) => entryOf(path, path)),
    ({ path }) => ({ size: path.length, packed: 1 }),
  );
}

function everyNode(node: SizeNode): readonly SizeNode[] {
  return [node, ...node.children.flatMap(everyNode)];
}

function everyShown(shown: ShownNode): readonly ShownNode[] {
  return [shown, ...shown.children.flatMap(everyShown)];
}

describe('sizeTree', () => {
  it('sums directories, and has each file once', () => {
    fc.assert(
      fc.property(paths, (files) => {
        const tree = treeOf(files);
        const nodes = everyNode(tree);
        const found = nodes.filter(({ kind }) => kind === 'file').map(({ path }) => path);
        expect([...found].sort()).toEqual([...files].sort());
        for (const node of nodes.filter(({ kind }) => kind === 'directory')) {
          const below = files.filter((path) => node.path === '' || path.startsWith(`${node.path}/`));
          expect(node.files).toBe(below.length);
          expect(node.size).toBe(below.reduce((sum, { length }) => sum + length, 0));
          expect(node.packed).toBe(below.length);
        }
      }),
    );
  });

  it('has the largest first, and no packed size where one of the files has none', () => {
    const tree = sizeTree('x.zip', [entryOf('a', ''), entryOf('b', ''), entryOf('c', '')], ({ path }) =>
      path === 'b' ? { size: 2 } : { size: 1, packed: 1 },
    );
    expect(tree.children.map(({ name }) => name)).toEqual(['b', 'a', 'c']);
    expect(tree.packed).toBeUndefined();
  });

  it('takes paths of thousands of directories', () => {
    const path = `${'d/'.repeat(20_000)}file.js`;
    const nodes = everyNode(treeOf([path]));
    expect(nodes.length).toBeLessThan(50);
    expect(nodes.at(-1)).toMatchObject({ kind: 'file', path });
  });
});

describe('largestOf', () => {
  it('shows so many at most, and counts and weighs the rest', () => {
    fc.assert(
      fc.property(
        paths,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 12 }),
        (files, inDirectory, together) => {
          const shown = everyShown(largestOf(treeOf(files), { inDirectory, together }));
          expect(shown.length - 1).toBeLessThanOrEqual(together);
          for (const { node, children, more } of shown) {
            expect(children.length).toBeLessThanOrEqual(inDirectory);
            expect(children.length + (more?.count ?? 0)).toBe(node.children.length);
            const size = children.reduce((sum, child) => sum + child.node.size, more?.size ?? 0);
            if (node.kind === 'directory') expect(size).toBe(node.size);
          }
        },
      ),
    );
  });
});
