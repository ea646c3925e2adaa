import { isCollection, isPair, type ParsedNode } from 'yaml';

/** Offset where the last value of a node ends: the range of a block goes on to what follows it. */
export function endOfNode(node: ParsedNode): number {
  if (!isCollection(node) || node.flow === true) return node.range[1];
  const last = node.items.at(-1);
  if (last === undefined) return node.range[1];
  if (isPair(last)) return endOfNode(last.value ?? last.key);
  return endOfNode(last);
}
