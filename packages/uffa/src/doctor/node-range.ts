import { isNewer } from '../theme/version-range';

type Numbers = readonly [major: number, minor: number, patch: number];

/** From the first on, and below the second; absent: without end. */
type Span = readonly [from: string, below: string | undefined];

const COMPARATOR =
  /^(>=|<=|>|<|=|\^|~)?\s*v?(\d+|[xX*])(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?(?:[-+][\w.+-]*)?$/;

/**
 * Whether a version is in a range as `engines` of package.json writes it: comparators side by side, `||` between
 * alternatives, `^`, `~`, `x`, `1 - 2`. Undefined for a range that is none of these: it is not judged.
 */
export function isInNodeRange(version: string, range: string): boolean | undefined {
  const alternatives = range.split('||').map((each) => spansOf(each.trim()));
  const known = alternatives.flatMap((each) => (each === undefined ? [] : [each]));
  if (known.some((spans) => spans.every((span) => isWithin(version, span)))) return true;
  return known.length === alternatives.length ? false : undefined;
}

function isWithin(version: string, [from, below]: Span): boolean {
  return !isNewer(from, version) && (below === undefined || isNewer(below, version));
}

/** Of one alternative; undefined where it can't be read. */
function spansOf(text: string): readonly Span[] | undefined {
  const [, low, high] = /^(\S+) - (\S+)$/.exec(text) ?? [];
  const comparators = low === undefined ? text : `>=${low} <=${high ?? ''}`;
  const parts = comparators.replace(/([<>=^~])\s+/g, '$1').split(/\s+/);
  const spans = parts.filter((part) => part !== '').map(spanOf);
  const known = spans.flatMap((span) => (span === undefined ? [] : [span]));
  return known.length === spans.length ? known : undefined;
}

function spanOf(text: string): Span | undefined {
  const match = COMPARATOR.exec(text);
  if (match === null) return undefined;
  const [, operator = '=', ...parts] = match;
  const given = parts.slice(0, 3).map((part) => (/^\d+$/.test(part) ? Number(part) : undefined));
  const [major, minor, patch] = given;
  if (major === undefined) return ['0.0.0', undefined];
  const least: Numbers = [major, minor ?? 0, patch ?? 0];
  const next = nextOf(major, minor, patch);
  switch (operator) {
    case '>=':
      return [textOf(least), undefined];
    case '>':
      return [next, undefined];
    case '<':
      return ['0.0.0', textOf(least)];
    case '<=':
      return ['0.0.0', next];
    case '^':
      return [
        textOf(least),
        major > 0 ? `${major + 1}.0.0` : nextOf(0, minor, minor === 0 ? patch : undefined),
      ];
    case '~':
      return [textOf(least), minor === undefined ? `${major + 1}.0.0` : `${major}.${minor + 1}.0`];
    default:
      return [textOf(least), next];
  }
}

/** The first version that is not meant by `1`, `1.2` or `1.2.3`. */
function nextOf(major: number, minor: number | undefined, patch: number | undefined): string {
  if (minor === undefined) return `${major + 1}.0.0`;
  return patch === undefined ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

function textOf(numbers: Numbers): string {
  return numbers.join('.');
}
