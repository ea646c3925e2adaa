import type { CST } from 'yaml';

type Node = CST.Token | null | undefined;

/**
 * Offset of the first collection that lies more than `limit` levels deep. Walks with a stack of its own: the composer
 * recurses, and a few thousand brackets abort the whole process, not only the parse (jackson-yaml.md).
 */
export function tooDeepAt(root: CST.Token, limit: number): number | undefined {
  const waiting: { node: Node; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (!node) continue;
    if (depth > limit) return node.offset;
    for (const child of childrenOf(node))
      waiting.push({ node: child, depth: 'items' in node ? depth + 1 : depth });
  }
  return undefined;
}

function childrenOf(node: CST.Token): readonly Node[] {
  if (node.type === 'document') return [node.value];
  if (!('items' in node)) return [];
  return node.items.flatMap(({ key, value }) => [key, value]);
}
