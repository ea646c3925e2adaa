import { posix } from 'node:path';

/**
 * Whether a `COPY` source finds something among the paths of a build context, directories included. The patterns
 * are Go's: `*` and `?` stay within a name, `[a-z]` is a class, `**` crosses names, a backslash escapes.
 */
export function findsInContext(source: string, paths: ReadonlySet<string>): boolean {
  const path = posix.normalize(posix.join('/', source)).slice(1).replace(/\/$/, '');
  if (path === '') return true;
  if (!isPattern(path)) return paths.has(path);
  const pattern = regularExpression(path);
  return pattern === undefined || [...paths].some((candidate) => pattern.test(candidate));
}

/** Whether a `COPY` source is a pattern, which may find any number of paths. */
export function isPattern(source: string): boolean {
  return /[*?[\\]/.test(source);
}

function regularExpression(pattern: string): RegExp | undefined {
  const source = pattern.replace(/\\(.)|\*\*\/?|\*|\?|\[[^\]]+\]|[.+^${}()|/[\]\\]/gs, translated);
  try {
    return new RegExp(`^${source}$`, 'su');
  } catch {
    return undefined;
  }
}

function translated(token: string, escaped: string | undefined): string {
  if (escaped !== undefined) return literal(escaped);
  if (token.startsWith('**')) return '.*';
  if (token === '*') return '[^/]*';
  if (token === '?') return '[^/]';
  return token.startsWith('[') && token.length > 1 ? token : literal(token);
}

function literal(character: string): string {
  return /[\w\s]/.test(character) ? character : character.replace(/[.+^${}()|/[\]\\*?]/g, '\\$&');
}
