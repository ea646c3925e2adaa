import { parseProperties } from '../../java-text/properties';

/** One of the project's `Language*.properties`. */
export interface LanguageFile {
  /** POSIX path relative to the workspace root. */
  readonly source: string;
  readonly text: string;
  readonly byKey: ReadonlyMap<string, string>;
}

/** What LangBuilder appends to values that nobody has translated yet. */
const AUTOMATIC_COPY = '(Automatic Copy)';

/** Reads the text of one of them; an incomplete escape counts as the text that it is. */
export function languageFile(source: string, text: string): LanguageFile {
  return { source, text, byKey: parseProperties(text) };
}

/** Whether somebody has translated a value: LangBuilder fills in the others from the default language. */
export function isTranslated(value: string): boolean {
  return !value.endsWith(AUTOMATIC_COPY);
}
