/** Splits a comma list; blanks around elements do not count, empty elements are dropped. */
export function splitList(text: string): readonly string[] {
  return trimmed(text.split(','));
}

/** Splits a comma list of globs, but not inside the braces of a glob (deviation D18). */
export function splitGlobs(text: string): readonly string[] {
  return trimmed(text.split(/,(?![^{}]*\})/));
}

function trimmed(elements: readonly string[]): readonly string[] {
  return elements.map((element) => element.trim()).filter((element) => element !== '');
}
