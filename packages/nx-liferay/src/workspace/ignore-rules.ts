import ignore from 'ignore';

/** What one file says about a path, with `/` at the end of a directory; about most paths it says nothing. */
export type IgnoreRules = (path: string) => { readonly ignored: boolean; readonly unignored: boolean };

/** @param inDirectory a path as the file's directory has it */
export function ignoreRules(text: string, inDirectory: (path: string) => string): IgnoreRules {
  // Otherwise the library throws for a file whose name is three dots.
  const rules = ignore({ allowRelativePaths: true }).add(readableLines(text));
  return (path) => rules.test(inDirectory(path));
}

/** The same without what is taken back. */
export function withoutPardons(rules: IgnoreRules): IgnoreRules {
  return (path) => ({ ignored: rules(path).ignored, unignored: false });
}

/** In UTF-16 code units: no path is longer. */
const LONGEST_LINE = 4096;

/** With one more, a deep path takes the library minutes: it tries all ways to divide the path among them. */
const MOST_DOUBLE_STARS = 3;

/** The lines of an ignore file without those that the library can't read or takes forever for; they count for nothing. */
export function readableLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.length <= LONGEST_LINE && line.split('**').length - 1 <= MOST_DOUBLE_STARS);
}
