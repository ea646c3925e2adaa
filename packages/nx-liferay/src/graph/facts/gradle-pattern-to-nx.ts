/**
 * The Nx globs that match at least what a Gradle pattern matches below its base directory (behaviour.md 5). A segment
 * that Nx would read in another way becomes `*`: hashing too much costs a needless run, hashing too little gives a
 * stale archive. A pattern that never matches, because it climbs or begins with `./`, has no glob.
 */
export function gradlePatternToNx(pattern: string): readonly string[] {
  const path = pattern.replaceAll('\\', '/');
  const segments = (path.endsWith('/') ? `${path}**` : path).split('/').filter((each) => each !== '');
  if (segments.length === 0 || segments.some((each) => each === '.' || each === '..')) return [];
  const globs = segments.map(segmentToNx);
  const directory = globs.slice(0, globs.findLastIndex((glob) => glob !== '**') + 1);
  if (directory.length === globs.length) return [globs.join('/')];
  // `a/**` also matches the file `a`.
  const itself = directory.length === 0 ? [] : [directory.join('/')];
  return [...itself, [...directory, '**', '*'].join('/')];
}

/** The leading segments of a Gradle pattern that name a directory without wildcards, joined; empty when none does. */
export function staticPrefix(pattern: string): string {
  const segments = pattern.replaceAll('\\', '/').split('/');
  const wild = segments.findIndex((each) => /[*?]/.test(each));
  return (wild === -1 ? segments : segments.slice(0, wild)).filter((each) => each !== '').join('/');
}

/**
 * Quotes a path for use in an Nx glob: every character with a meaning of its own becomes one that matches any
 * character.
 */
export function literalToNx(path: string): string {
  return path.replace(/[[\]{}()*?!|\\]/g, '?');
}

/**
 * Quotes the path of a file that may as well be a directory: from Nx 24 on a plain path stands for all that is below
 * it, a pattern only for what it matches.
 */
export function fileToNx(path: string): string {
  return literalToNx(path).replace(/[A-Za-z0-9](?=[^A-Za-z0-9]*$)/, '[$&]');
}

function segmentToNx(segment: string): string {
  if (segment === '**') return '**';
  const glob = segment.replace(/\*+/g, '*');
  return /[[\]{}()!|]/.test(glob) ? '*' : glob;
}
