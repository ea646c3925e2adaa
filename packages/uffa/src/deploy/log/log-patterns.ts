import { literalPattern } from '../../globs/literal-pattern';

/** A pattern that matches any of these texts; one that never matches where there are none. */
export function oneOf(texts: readonly string[]): string {
  return texts.length === 0 ? '(?!)' : `(?:${texts.map(literalPattern).join('|')})`;
}

/** An error that names an archive, as the portal's DirectoryWatcher logs it (acceptance.md 10). */
export function archiveError(archive: string): string {
  return `\\bERROR\\b.*(?<![\\w.-])${literalPattern(archive)}(?![\\w-])`;
}

/** A bundle that the portal cannot start. @param bundle a pattern of its names */
export function unresolvedBundle(bundle: string): string {
  return `Could not resolve module: ${bundle} \\[`;
}
