import { posix } from 'node:path';
import { exactly, linearMatcher, type Accepts, type Part } from '../../globs/linear-match';

/**
 * Whether a `COPY` source finds something among the paths of a build context, directories included. The patterns
 * are Go's: `*` and `?` stay within a name, `[a-z]` is a class, `**` crosses names, a backslash escapes.
 */
export function findsInContext(source: string, paths: ReadonlySet<string>): boolean {
  const path = posix.normalize(posix.join('/', source)).slice(1).replace(/\/$/, '');
  if (path === '') return true;
  if (!isPattern(path)) return paths.has(path);
  const matches = linearMatcher(tokensOf(path).map(partOf));
  return [...paths].some(matches);
}

/** Whether a `COPY` source is a pattern, which may find any number of paths. */
export function isPattern(source: string): boolean {
  return /[*?[\\]/.test(source);
}

function tokensOf(pattern: string): readonly string[] {
  return pattern.match(/\\[^]|\*\*\/?|\[(?:\\[^]|[^\]\\])+\]|[^]/gu) ?? [];
}

function partOf(token: string): Part {
  if (token.startsWith('**')) return { kind: 'many', accepts: () => true };
  if (token === '*') return { kind: 'many', accepts: isNoSlash };
  if (token === '?') return { kind: 'one', accepts: isNoSlash };
  if (token.startsWith('[') && token.length > 1)
    return { kind: 'one', accepts: classTest(token.slice(1, -1)) };
  return exactly(codePoint(token));
}

/** `a-z0` or `^a-z0`: one character of these, or another. */
function classTest(text: string): Accepts {
  const isNegated = text.startsWith('^');
  const ranges = text.slice(isNegated ? 1 : 0).matchAll(/(\\[^]|[^])(?:-(\\[^]|[^]))?/gu);
  const bounds = [...ranges].map(
    ([, first = '', last = first]) => [codePoint(first), codePoint(last)] as const,
  );
  return (point) => bounds.some(([first, last]) => point >= first && point <= last) !== isNegated;
}

const isNoSlash: Accepts = (point) => point !== 0x2f;

/** Of a character, perhaps behind the backslash that escapes it. */
function codePoint(text: string): number {
  return text.codePointAt(text.length > 1 && text.startsWith('\\') ? 1 : 0) ?? 0;
}
