import { oddBlankIn } from './odd-blanks';
import { openBracketAt, openQuoteAt } from './yaml-openings';
import type { FoundProblem } from './yaml-diagnostic';

// The line that Git puts before the first of two versions.
const CONFLICT = /^<{7}(?= |\r?$)/m;

/**
 * What the author has to change, where YAML notices it only later, or takes it for something else: the library names
 * the place where it can't go on.
 */
export function causeOf(problem: FoundProblem, text: string): FoundProblem {
  return (
    conflictIn(text) ??
    oddIndentation(problem, text) ??
    opening(problem, text) ??
    insideBrackets(problem, text) ??
    continued(problem, text)
  );
}

function conflictIn(text: string): FoundProblem | undefined {
  const offset = CONFLICT.exec(text)?.index;
  return offset === undefined ? undefined : { problem: 'conflict', offset, found: '' };
}

function oddIndentation({ offset }: FoundProblem, text: string): FoundProblem | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const blank = oddBlankIn(text.slice(lineStart));
  return blank && { problem: 'odd-blank', offset: lineStart + blank.at, found: blank.name };
}

/** A quote or bracket is missed where the text ends, or a key of another extension begins. */
function opening(found: FoundProblem, text: string): FoundProblem | undefined {
  const { problem, offset } = found;
  if (problem !== 'open-quote' && problem !== 'open-bracket') return undefined;
  const start = problem === 'open-quote' ? openQuoteAt(text, offset) : openBracketAt(text, offset);
  return start === undefined ? undefined : { ...found, offset: start };
}

/** `[${portalURL}/x.js]` and `[a, , b]`: a bracket in a text that lacks its quotes, and a comma without an item. */
function insideBrackets({ problem, offset }: FoundProblem, text: string): FoundProblem | undefined {
  if (problem !== 'unexpected' && problem !== 'missing-comma') return undefined;
  if (openBracketAt(text, offset) === undefined) return undefined;
  if (text[offset] === ',') return { problem: 'extra-comma', offset, found: ',' };
  const before = bareTextBefore(text, offset);
  const rest = /^(?:\[[^\]\n]*\]|\{[^}\n]*\})[^\s,[\]{}]*/.exec(text.slice(offset))?.[0];
  if (before === '' || rest === undefined) return undefined;
  return { problem: 'bare-in-brackets', offset: offset - before.length, found: before + rest };
}

/** Read backwards: an expression that is bound to the end only would be tried at every place of the text. */
function bareTextBefore(text: string, offset: number): string {
  let start = offset;
  while (/[^\s,[\]{}"']/.test(text[start - 1] ?? '')) start--;
  return text.slice(start, offset);
}

/** A line that is indented too far continues the value before it, as a text of several lines. */
function continued(found: FoundProblem, text: string): FoundProblem {
  const { problem, offset } = found;
  if (problem !== 'second-colon' && problem !== 'unexpected') return found;
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  if (/^[ ]*$/.test(before) && text[offset] === ' ') return { ...found, problem: 'indentation' };
  const deeper = problem === 'second-colon' ? deeperKey(text, offset) : undefined;
  return deeper === undefined ? found : { ...found, problem: 'deeper-line', offset: deeper };
}

/** The first key on the lines below the one that holds `offset`, if that one has no colon of its own there. */
function deeperKey(text: string, offset: number): number | undefined {
  const [first = '', ...below] = text.slice(offset).split('\n');
  if (isKey(first)) return undefined;
  const index = below.findIndex(isKey);
  const line = below[index];
  if (line === undefined) return undefined;
  const above = [first, ...below.slice(0, index)].reduce((sum, { length }) => sum + length + 1, 0);
  return offset + above + line.search(/\S/);
}

function isKey(line: string): boolean {
  return /:(?:\s|$)/.test(line);
}
