/**
 * A path of the yaml as Gradle's `file()` reads it, on every system: backslashes are separators, and a leading `file:`
 * does not count.
 */
export function gradlePath(text: string): string {
  return text.replace(/^file:/, '').replaceAll('\\', '/');
}

/** Whether Gradle takes a text for a URL, and so for no file: it has a scheme and something behind it. */
export function isUrl(text: string): boolean {
  return /^(?!file:)[a-zA-Z][a-zA-Z0-9+,\-.]*:./.test(text);
}
