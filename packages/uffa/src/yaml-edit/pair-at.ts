import { isScalar, visit, type Pair, type ParsedNode, type YAMLMap } from 'yaml';
import { firstDocument } from './first-document';

type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

/** A key of a mapping with its value, and the mapping. */
export interface FoundPair {
  readonly pair: ParsedPair;
  readonly mapping: YAMLMap.Parsed;
}

/** The pair whose key begins at an offset. Undefined where none does, or the text is not YAML. */
export function pairAt(text: string, offset: number): FoundPair | undefined {
  const { contents } = firstDocument(text);
  let found: FoundPair | undefined;
  visit(contents ?? null, {
    Map: (_key, node) => {
      const mapping = node as YAMLMap.Parsed;
      const pair = mapping.items.find(({ key }) => key.range[0] === offset);
      if (pair === undefined) return undefined;
      found = { pair, mapping };
      return visit.BREAK;
    },
  });
  return found;
}

/** Whether a mapping has a key of this text. */
export function hasKey({ items }: YAMLMap.Parsed, key: string): boolean {
  return items.some((each) => isScalar(each.key) && each.key.source === key);
}
