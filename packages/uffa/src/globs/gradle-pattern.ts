import { exactly, linearMatcher, type Matches, type Part } from './linear-match';
import { isNoLineEnd } from './line-ends';
import { fitsSteps, mayFitBelow, type Step } from './path-steps';

/** Says whether a POSIX path, relative to the pattern's root, matches. */
export type PathPredicate = (path: string) => boolean;

/**
 * Compiles a pattern of Gradle's PatternSet, Ant's dialect: `?` one character, `*` within a segment, `**` any number of
 * segments, a final `/` stands for `/**`. Slashes and backslashes both separate segments, doubled and leading ones do
 * not count, and everything else is literal, braces and brackets too (behaviour.md 5). Case matters.
 */
export function compileGradlePattern(pattern: string): PathPredicate {
  const steps = stepsOf(pattern);
  return (path) => fitsSteps(steps, path);
}

/** Compiles a pattern into a test for directories: whether something below one may match. */
export function compileGradlePrefix(pattern: string): PathPredicate {
  const steps = stepsOf(pattern);
  return (path) => mayFitBelow(steps, path);
}

function stepsOf(pattern: string): readonly Step[] {
  const complete = /[\\/]$/.test(pattern) ? `${pattern}**` : pattern;
  return complete
    .split(/[\\/]/)
    .filter((part) => part !== '')
    .map((part) => ({ isRepeated: part === '**', matches: part === '**' ? always : segmentMatcher(part) }));
}

const always = (): boolean => true;

function segmentMatcher(part: string): Matches {
  if (!/[*?]/.test(part)) return (segment) => segment === part;
  const [before = '', after, ...more] = part.split(/\*+/);
  if (after === undefined || more.length > 0 || part.includes('?')) {
    return linearMatcher(Array.from(part, partOf));
  }
  // Gradle has no regular expression for these either: a line end is like any other character.
  const shortest = before.length + after.length;
  return (segment) => segment.length >= shortest && segment.startsWith(before) && segment.endsWith(after);
}

function partOf(character: string): Part {
  if (character === '*') return { kind: 'many', accepts: isNoLineEnd };
  if (character === '?') return { kind: 'one', accepts: isNoLineEnd };
  return exactly(character.codePointAt(0) ?? 0);
}
