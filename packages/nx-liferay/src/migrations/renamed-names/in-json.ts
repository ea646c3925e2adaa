import { parseTree, type Node } from 'jsonc-parser';
import { inCommands } from './in-commands';
import { withNewCodes } from './names';

/** A text that takes the place of one in a file. */
interface Replacement {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** The text of nx.json, project.json or package.json with the new names; everything else stays as it is. */
export function inJson(text: string): string {
  const root = parseTree(text);
  if (root === undefined) return text;
  return [...replacementsIn(root)]
    .reverse()
    .reduce(
      (result, { offset, length, text: replacement }) =>
        result.slice(0, offset) + replacement + result.slice(offset + length),
      text,
    );
}

function replacementsIn(node: Node): readonly Replacement[] {
  if (node.type === 'property') {
    const [key, value] = node.children ?? [];
    if (value === undefined) return [];
    return key?.value === 'failOn'
      ? textsIn(value).flatMap((each) => replaced(each, withNewCodes))
      : replacementsIn(value);
  }
  return node.type === 'string' ? replaced(node, inCommands) : (node.children ?? []).flatMap(replacementsIn);
}

function textsIn(node: Node): readonly Node[] {
  return node.type === 'string' ? [node] : (node.children ?? []).flatMap(textsIn);
}

function replaced(node: Node, rename: (text: string) => string): readonly Replacement[] {
  const before = String(node.value);
  const after = rename(before);
  return after === before ? [] : [{ offset: node.offset, length: node.length, text: JSON.stringify(after) }];
}
