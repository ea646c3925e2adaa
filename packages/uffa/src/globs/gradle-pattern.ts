/** Says whether a POSIX path, relative to the pattern's root, matches. */
export type PathPredicate = (path: string) => boolean;

/**
 * Compiles a pattern of Gradle's PatternSet, Ant's dialect: `?` one character, `*` within a segment, `**` any number of
 * segments, a final `/` stands for `/**`. Slashes and backslashes both separate segments, doubled and leading ones do
 * not count, and everything else is literal, braces and brackets too (behaviour.md 5). Case matters.
 */
export function compileGradlePattern(pattern: string): PathPredicate {
  const steps = stepsOf(pattern);
  return (path) => reachedSteps(steps, path).includes(steps.length);
}

/** Compiles a pattern into a test for directories: whether something below one may match. */
export function compileGradlePrefix(pattern: string): PathPredicate {
  const steps = stepsOf(pattern);
  return (path) => reachedSteps(steps, path).some((index) => index < steps.length);
}

function stepsOf(pattern: string): readonly Step[] {
  const complete = /[\\/]$/.test(pattern) ? `${pattern}**` : pattern;
  return complete
    .split(/[\\/]/)
    .filter((part) => part !== '')
    .map((part) => (part === '**' ? 'any-depth' : segmentMatcher(part)));
}

type Step = 'any-depth' | ((segment: string) => boolean);

function segmentMatcher(part: string): Step {
  if (!/[*?]/.test(part)) return (segment) => segment === part;
  const source = part
    .replace(/[\\^$.+()[\]{}|]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.');
  const regExp = new RegExp(`^${source}$`, 'su');
  return (segment) => regExp.test(segment);
}

/**
 * Where in the steps a path may end. Follows all ways through them at once, so that matching never takes longer than
 * steps × segments.
 */
function reachedSteps(steps: readonly Step[], path: string): readonly number[] {
  let reached = skippingDepths(steps, [0]);
  for (const segment of path.split('/')) {
    const next = reached.flatMap((index) => {
      const step = steps[index];
      if (step === undefined) return [];
      if (step === 'any-depth') return [index];
      return step(segment) ? [index + 1] : [];
    });
    if (next.length === 0) return [];
    reached = skippingDepths(steps, next);
  }
  return reached;
}

/** `**` may stand for no segment at all. */
function skippingDepths(steps: readonly Step[], indexes: readonly number[]): readonly number[] {
  const all = new Set<number>();
  for (const start of indexes) {
    let index = start;
    all.add(index);
    while (steps[index] === 'any-depth') all.add(++index);
  }
  return [...all];
}
