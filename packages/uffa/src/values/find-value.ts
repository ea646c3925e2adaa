import type { Value } from './value';

/** Jackson's `findValue`: the member of that name, own first, then depth-first through lists and mappings. */
export function findValue(node: Value, name: string): Value | undefined {
  if (node.kind === 'map') {
    const own = node.members.get(name)?.value;
    if (own !== undefined) return own;
  }
  for (const child of childrenOf(node)) {
    const found = findValue(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The elements of a list or the values of a mapping; none for a scalar. */
export function childrenOf(node: Value): readonly Value[] {
  if (node.kind === 'list') return node.items;
  return node.kind === 'map' ? [...node.members.values()].map(({ value }) => value) : [];
}
