import { isCollection, type ParsedNode } from 'yaml';
import type { FoundProblem } from './yaml-problem';

/**
 * Jackson stops at the end of its root value and never sees what follows: behind a text or a closing bracket, and where
 * a line starts further left than an indented root.
 */
export function isBehindRoot(
  root: ParsedNode | undefined,
  { problem, offset }: FoundProblem,
  text: string,
): boolean {
  if (!root || (problem !== 'unexpected' && problem !== 'indentation')) return false;
  if (!isCollection(root) || root.flow) return offset >= root.range[1];
  const behind = lineLeftOf(root.range[0], text);
  return behind !== undefined && offset >= behind;
}

/** The first line below `offset` that starts further left. */
function lineLeftOf(offset: number, text: string): number | undefined {
  const column = offset - (text.lastIndexOf('\n', offset - 1) + 1);
  if (column === 0) return undefined;
  const furtherLeft = new RegExp(`\\n {0,${column - 1}}[^\\s#]`).exec(text.slice(offset));
  return furtherLeft ? offset + furtherLeft.index + 1 : undefined;
}
