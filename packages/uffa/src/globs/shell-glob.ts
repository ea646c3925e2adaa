import { expandBraces } from './expand-braces';
import { linearMatcher, type Matches } from './linear-match';
import { fitsSteps, mayFitBelow, type Step } from './path-steps';
import { isMagic, segmentSequence } from './shell-segment';

/** What wildcards do about names that start with a dot. */
export type DotNames = 'matched' | 'hidden';

/**
 * Compiles a pattern as minimatch, npm and Nx read it: `*`, `?`, `[a-z]`, `**` for any number of directories, `{a,b}`,
 * `@(a|b)`, `?(a)`, `*(a)`, `+(a)`, `!(a)`; a leading `!` negates, `\` escapes. Case matters.
 */
export function compileShellGlob(glob: string, dotNames: DotNames = 'hidden'): Matches {
  const [negations = ''] = /^!*/.exec(glob) ?? [];
  const pattern = glob.slice(negations.length);
  if (glob.startsWith('#')) return () => false;
  const alternatives = expandBraces(pattern).map((each) => stepsOf(each, dotNames));
  const isNegated = negations.length % 2 === 1;
  return (path) => {
    const plain = path.replace(/\/+/g, '/');
    return alternatives.some((steps) => fitsSteps(steps, plain)) !== isNegated;
  };
}

/** Compiles a pattern that negates nothing into a test for directories: whether something below one may match. */
export function compileShellPrefix(glob: string, dotNames: DotNames = 'hidden'): Matches {
  const alternatives = expandBraces(glob).map((each) => stepsOf(each, dotNames));
  return (directory) => alternatives.some((steps) => mayFitBelow(steps, directory));
}

function stepsOf(pattern: string, dotNames: DotNames): readonly Step[] {
  const segments = pattern.split(/\/+/);
  return segments.flatMap((segment, index) => {
    if (segment !== '**') return [{ isRepeated: false, matches: segmentMatcher(segment, dotNames) }];
    const isVisible = visibleTo(dotNames);
    const below = { isRepeated: true, matches: isVisible };
    // `a/**` matches what is in `a`, and not `a` itself.
    return index < segments.length - 1 ? [below] : [below, { isRepeated: false, matches: isVisible }];
  });
}

function segmentMatcher(segment: string, dotNames: DotNames): Matches {
  if (!isMagic(segment)) {
    const name = segment.replace(/\\([^])/g, '$1');
    return (text) => text === name;
  }
  const matches = linearMatcher(segmentSequence(segment, dotNames));
  return (text) => !/^\.{0,2}$/.test(text) && matches(text);
}

/** Whether a `*` takes a name; never what leads to the directory itself, or up. */
function visibleTo(dotNames: DotNames): Matches {
  return dotNames === 'hidden'
    ? (name) => name !== '' && !name.startsWith('.')
    : (name) => !/^\.{0,2}$/.test(name);
}
