import { isCollection, type ParsedNode } from 'yaml';
import type { FoundProblem } from './yaml-diagnostic';

/**
 * Tells the problems that Jackson never sees, because it stops at the end of its root value: behind a text or a closing
 * bracket, and where a line starts further left than an indented root.
 */
export function isAfterRootValue(
  root: ParsedNode | undefined,
  text: string,
): (found: FoundProblem) => boolean {
  const end = root && endOfRoot(root, text);
  return ({ problem, offset }) =>
    end !== undefined && (problem === 'unexpected' || problem === 'indentation') && offset >= end;
}

function endOfRoot(root: ParsedNode, text: string): number | undefined {
  return !isCollection(root) || root.flow ? root.range[1] : lineLeftOf(root.range[0], text);
}

/** The first line below `offset` that starts further left. */
function lineLeftOf(offset: number, text: string): number | undefined {
  const column = offset - (text.lastIndexOf('\n', offset - 1) + 1);
  if (column === 0) return undefined;
  for (let line = text.indexOf('\n', offset); line !== -1; line = text.indexOf('\n', line + 1)) {
    let start = line + 1;
    while (text[start] === ' ' && start - line <= column) start++;
    if (start - line <= column && /[^\s#]/.test(text[start] ?? '')) return line + 1;
  }
  return undefined;
}
