/** Splits a comma list as Gradle does: blanks around commas do not count, and neither do empty elements at the end. */
export function splitList(text: string): readonly string[] {
  const elements = text.split(/\s*,\s*/);
  return elements.slice(0, elements.findLastIndex((element) => element !== '') + 1);
}

/** Splits a comma list of globs, blanks and all, but not inside the braces of a glob (deviation D18). */
export function splitGlobs(text: string): readonly string[] {
  return text.split(/,(?![^{}]*\})/).filter((glob) => glob !== '');
}
