/** Splits a comma list as Gradle does: without the blanks around commas and the empty elements at the end. */
export function splitList(text: string): readonly string[] {
  const elements = text.split(/\s*,\s*/);
  return elements.slice(0, elements.findLastIndex((element) => element !== '') + 1);
}

/** Splits a comma list of globs, keeping blanks, and not at commas inside the braces of a glob (deviation D18). */
export function splitGlobs(text: string): readonly string[] {
  return text.split(/,(?![^{}]*\})/).filter((glob) => glob !== '');
}
