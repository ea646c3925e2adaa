import { posix } from 'node:path';

/**
 * The one spelling of a path or pattern below the workspace's root: slashes between names, no `./`, no doubled slash,
 * none at either end. The root itself is `.`. A backslash that escapes nothing special is what Windows writes between
 * names.
 */
export function canonicalGlob(text: string): string {
  const slashed = text.replace(/\\([^]?)/g, (escape, next: string) =>
    /[*?[\]{}()!\\]/.test(next) ? escape : `/${next}`,
  );
  return posix.join(slashed, '.').replace(/^\/+|\/+$/g, '') || '.';
}

/** Whether a text is more than the path of one directory. */
export function isPattern(text: string): boolean {
  return /[*?[{]|[@+!]\(/.test(text);
}

/** The directory that holds all that a pattern can match, as far as its names are certain; `.` for none. */
export function certainBeginning(glob: string): string {
  const names = glob.split('/');
  const end = names.findIndex((name) => isPattern(name) || name.includes('\\'));
  return (end === -1 ? names : names.slice(0, end)).join('/') || '.';
}
