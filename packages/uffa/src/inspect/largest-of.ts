import type { SizeNode } from './size-tree';

/** How much of a tree is shown. */
export interface ShownAtMost {
  /** Of what is directly in one directory. */
  readonly inDirectory: number;
  /** Of all files and directories together. */
  readonly together: number;
}

/** A part of a tree: its largest files and directories. */
export interface ShownNode {
  readonly node: SizeNode;
  readonly children: readonly ShownNode[];
  /** What is directly in the directory and not shown; absent: nothing. */
  readonly more?: { readonly count: number; readonly size: number };
}

interface Growing {
  readonly node: SizeNode;
  readonly children: Growing[];
  more?: { readonly count: number; readonly size: number };
}

/**
 * The largest files and directories of a tree: of each directory, and level by level until there are enough. What is
 * left out is counted.
 */
export function largestOf(tree: SizeNode, { inDirectory, together }: ShownAtMost): ShownNode {
  const root: Growing = { node: tree, children: [] };
  let left = together;
  let level = [root];
  while (level.length > 0) {
    const next: Growing[] = [];
    for (const shown of level) {
      const { children } = shown.node;
      const count = Math.min(children.length, inDirectory, left);
      left -= count;
      for (const node of children.slice(0, count)) shown.children.push({ node, children: [] });
      for (const child of shown.children) if (child.node.children.length > 0) next.push(child);
      if (count < children.length) shown.more = restOf(children, count);
    }
    level = next.sort((a, b) => b.node.size - a.node.size);
  }
  return root;
}

function restOf(children: readonly SizeNode[], shown: number): { count: number; size: number } {
  let size = 0;
  for (let index = shown; index < children.length; index++) size += children[index]?.size ?? 0;
  return { count: children.length - shown, size };
}
