import ignore from 'ignore';

/** What one file says about a path, with `/` at the end of a directory; about most paths it says nothing. */
export type IgnoreRules = (path: string) => { readonly ignored: boolean; readonly unignored: boolean };

/** @param inDirectory a path as the file's directory has it */
export function ignoreRules(text: string, inDirectory: (path: string) => string): IgnoreRules {
  // Otherwise the library throws for a file whose name is three dots.
  const rules = ignore({ allowRelativePaths: true }).add(text);
  return (path) => rules.test(inDirectory(path));
}

/** The same without what is taken back. */
export function withoutPardons(rules: IgnoreRules): IgnoreRules {
  return (path) => ({ ignored: rules(path).ignored, unignored: false });
}
