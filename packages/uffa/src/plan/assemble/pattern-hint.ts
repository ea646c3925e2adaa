import { compileGradlePattern } from '../../globs/gradle-pattern';

interface Correction {
  /** The patterns that may have been meant; none: this is not the mistake. */
  readonly patterns: readonly string[];
  readonly because: string;
}

const SHOWN_PATHS = 3;

/**
 * What to write in place of patterns that match none of the paths: the first correction that would match something,
 * else some of the paths.
 */
export function patternHint(patterns: readonly string[], from: string, paths: readonly string[]): string {
  for (const pattern of patterns.filter((each) => each !== '')) {
    const found = correctionsOf(pattern, from).find((each) =>
      each.patterns.some((better) => matches(better, paths)),
    );
    if (found) return `Write ${quoted(found.patterns)}: ${found.because}.`;
  }
  const inOtherCase = paths.find((path) =>
    patterns.some((pattern) => matches(lower(pattern), [lower(path)])),
  );
  if (inOtherCase !== undefined) return `Upper and lower case matter: there is ${inOtherCase}.`;
  return `Patterns are relative to "from". There is: ${paths.slice(0, SHOWN_PATHS).join(', ')}.`;
}

/** What a pattern of another dialect may mean, the most certain first. */
function correctionsOf(pattern: string, from: string): readonly Correction[] {
  const relative = pattern.replace(/^(\.\/)+/, '');
  const base = from.replace(/^(\.\/)+/, '').replace(/\/*$/, '/');
  return [
    { patterns: relative === pattern ? [] : [relative], because: 'a leading ./ never matches' },
    {
      patterns: alternatives(pattern),
      because: 'braces are taken literally, so each alternative is a pattern',
    },
    {
      patterns: relative.startsWith(base) ? [relative.slice(base.length)] : [],
      because: 'patterns are relative to "from"',
    },
    { patterns: [`${pattern}/**`], because: 'the name of a directory alone takes no file in it' },
    { patterns: [`**/${pattern}`], because: 'the file is in a directory further below' },
  ];
}

/** `*.{js,css}` as `*.js` and `*.css`. */
function alternatives(pattern: string): readonly string[] {
  const [, before, inner, after] = /^([^{]*)\{([^{}]*)\}(.*)$/.exec(pattern) ?? [];
  if (before === undefined || inner === undefined || after === undefined) return [];
  return inner.split(',').map((alternative) => before + alternative + after);
}

function matches(pattern: string, paths: readonly string[]): boolean {
  return paths.some(compileGradlePattern(pattern));
}

function quoted(patterns: readonly string[]): string {
  const [first = '', ...others] = patterns.map((pattern) => JSON.stringify(pattern));
  return others.length === 0 ? first : `[${[first, ...others].join(', ')}]`;
}

function lower(text: string): string {
  return text.toLowerCase();
}
